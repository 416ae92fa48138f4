import type { RuntimeId } from '@greenroom/shared/run/runtime';
import { runtimeLabels } from '@greenroom/shared/run/runtime';
import type { HostFailure, HostState } from './sandbox/host-state.ts';

const kilobyte = 1000;
const megabyte = 1_000_000;

/** `12 MB`, `360 kB`: as a person compares it with a data plan. */
export function sizeWords(bytes: number): string {
  if (bytes < megabyte) return `${Math.max(1, Math.round(bytes / kilobyte))} kB`;
  const whole = bytes / megabyte;
  return `${whole < 10 ? Math.round(whole * 10) / 10 : Math.round(whole)} MB`;
}

const failures: Record<HostFailure, string> = {
  'not-built': 'is not on this server',
  download: 'could not be downloaded',
  frame: 'was refused by this browser',
  boot: 'did not start in this browser',
};

/** Said wherever code cannot run now: what was typed is judged all the same. */
const laterWords = 'Write now, judged later on any device.';

interface Told {
  id: RuntimeId;
  state: HostState;
  /** What preparing would download; undefined while that is not known, null where this server does not have it. */
  bytes: number | null | undefined;
  isDeclined: boolean;
  /** What becomes of the code where it does not run here, if it is not being written any more. */
  later?: string;
}

/** One line on how far a runtime is, its size first: `Python 3.14, 12 MB · downloading 40 %`. */
export function runtimeWords({ id, state, bytes, isDeclined, later = laterWords }: Told): string {
  const name = runtimeLabels[id];
  switch (state.status) {
    case 'downloading':
      return `${name}, ${sizeWords(state.downloadBytes)} · downloading ${Math.floor(state.fraction * 100)} %`;
    case 'booting':
      return `${name} · starting`;
    case 'ready':
      return `${name} · ready`;
    case 'running':
      return `${name} · running`;
    case 'failed':
      return `${name} ${failures[state.code]}. ${later}`;
    case 'absent':
      if (bytes === null) return `${name} ${failures['not-built']}. ${later}`;
      if (isDeclined) return `${named(name, bytes)} · not downloaded. ${later}`;
      return named(name, bytes);
  }
}

function named(name: string, bytes: number | undefined): string {
  return bytes === undefined || bytes === 0 ? name : `${name}, ${sizeWords(bytes)}`;
}
