import { useStore } from 'zustand/react';
import { pairing } from '../../../features/pairing/pairing-line.ts';
import { Progress } from '../../../ui/progress.tsx';
import { Ask } from './ask.tsx';
import { Paused } from './paused.tsx';
import { RoomReady } from './room-ready.tsx';
import { Wait } from './wait.tsx';

/** The page for each place that one may have in the pool. */
export function Standing({ isSomebody }: { isSomebody: boolean }) {
  const { view, lastWait, pending } = useStore(pairing);
  if (view === null) {
    if (isSomebody && pending !== 'join') return <Progress label="Asking where you stand" />;
    return <Ask isSomebody={isSomebody} />;
  }
  switch (view.is) {
    case 'idle':
      return <Ask isSomebody />;
    case 'paused':
      return <Paused until={view.until} />;
    case 'waiting':
      return <Wait waiting={view} />;
    case 'found':
      // Behind the dialog everything stays as it was left.
      return lastWait ? <Wait waiting={lastWait} /> : <Progress label="A partner is here" />;
    case 'paired':
      return <RoomReady sessionId={view.sessionId} />;
  }
}
