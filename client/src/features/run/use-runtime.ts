import type { RuntimeId } from '@greenroom/shared/run/runtime';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand/react';
import { declined, mayDownload, setDeclined } from './declined.ts';
import type { HostState } from './sandbox/host-state.ts';
import { runtimeHost } from './sandbox/runtime-host.ts';

export interface RuntimeView {
  id: RuntimeId;
  state: HostState;
  /** As in `runtimeWords`. */
  bytes: number | null | undefined;
  isDeclined: boolean;
  prepare: () => void;
  /** Running takes an earlier no back. */
  accept: () => void;
  decline: () => void;
}

interface Wish {
  /** Whether it is fetched unasked where that is a download, or only where its files are here already. */
  isWanted: boolean;
}

/** How far a language is in this page, and what a person may say about its download. */
export function useRuntime(id: RuntimeId, { isWanted }: Wish): RuntimeView {
  const host = runtimeHost(id);
  const state = useSyncExternalStore(
    (listener) => host.subscribe(listener),
    () => host.state(),
  );
  const isDeclined = useStore(declined).ids.includes(id);
  const [bytes, setBytes] = useState<number | null>();

  useEffect(() => {
    let isGone = false;
    setBytes(undefined);
    // Where that cannot be asked the download fails as well, with words and a second try.
    const unknown = () => undefined;
    void host
      .downloadBytes()
      .catch(unknown)
      .then((known) => {
        if (isGone) return;
        setBytes(known);
        if (known === 0 || (known !== null && isWanted && mayDownload(id))) void host.prepare();
      });
    return () => {
      isGone = true;
    };
  }, [host, id, isWanted]);

  return {
    id,
    state,
    bytes,
    isDeclined,
    prepare() {
      setDeclined(id, false);
      void host.prepare();
    },
    accept: () => isDeclined && setDeclined(id, false),
    decline() {
      setDeclined(id, true);
      host.release();
    },
  };
}
