import type { PairingView } from '@greenroom/shared/pairing/pairing.schema';
import { useState } from 'react';
import { useStore } from 'zustand/react';
import { pairing } from '../../../features/pairing/pairing-line.ts';
import { Progress } from '../../../ui/progress.tsx';
import { useFocusKept } from '../../../ui/use-focus-kept.ts';
import { Ask } from './ask.tsx';
import { Paused } from './paused.tsx';
import { RoomReady } from './room-ready.tsx';
import { Wait } from './wait.tsx';

const names: Readonly<Record<PairingView['is'], string>> = {
  idle: 'What you want',
  paused: 'A pause',
  waiting: 'Looking for a partner',
  found: 'Looking for a partner',
  paired: 'Your room',
};

/** The page for each place that one may have in the pool. */
export function Standing({ isSomebody }: { isSomebody: boolean }) {
  const is = useStore(pairing).view?.is ?? 'idle';
  const ref = useFocusKept<HTMLElement>(is);
  return (
    <section ref={ref} tabIndex={-1} aria-label={names[is]} className="outline-none">
      <Place isSomebody={isSomebody} />
    </section>
  );
}

function Place({ isSomebody }: { isSomebody: boolean }) {
  const { view, lastWait, pending } = useStore(pairing);
  // Whoever becomes a guest on this page keeps what they are at: nothing is asked of a line that was not there.
  const [wasSomebody] = useState(isSomebody);
  if (view === null) {
    if (wasSomebody && pending !== 'join') return <Progress label="Asking where you stand" />;
    return <Ask isSomebody={isSomebody} />;
  }
  switch (view.is) {
    case 'idle':
      return <Ask isSomebody />;
    case 'paused':
      return <Paused until={view.until} cause={view.cause} />;
    case 'waiting':
      return <Wait waiting={view} />;
    case 'found':
      // Behind the dialog everything stays as it was left.
      return lastWait ? <Wait waiting={lastWait} /> : <Progress label="A partner is here" />;
    case 'paired':
      return <RoomReady sessionId={view.sessionId} />;
  }
}
