import type { Desk } from '@greenroom/shared/pair/pair-view.schema';
import { frozenSince } from '@greenroom/shared/session/clock';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand/react';
import { type Silence, createSilence, silentForMs } from '../../../../features/pair/silence.ts';
import { useNow } from '../../../../features/session/use-now.ts';
import { minutesAndSeconds } from '../../../../lib/time-words.ts';
import { useRound } from '../../round/round-context.ts';
import { useRoom } from '../room-context.ts';
import { useSigns } from './use-signs.ts';

/** Lights when the candidate has not typed, drawn, written or spoken for a while, and says what to say. */
export function SilenceLight({ moves }: { moves: Desk['moves'] }) {
  const { clock } = useRound();
  const [silence] = useState(() => createSilence(clock.now()));
  useSigns(silence);
  return <Light silence={silence} say={moves.silent} />;
}

function Light({ silence, say }: { silence: Silence; say: string }) {
  const { round, clock } = useRound();
  const { partner } = useRoom().pair;
  const { lastAt } = useStore(silence);
  const now = useNow(clock);
  const isRunning = round.status === 'running' && frozenSince(round.clock) === null && partner.isHere;
  const [runsSince, setRunsSince] = useState(() => clock.now());
  useEffect(() => {
    if (isRunning) setRunsSince(clock.now());
  }, [isRunning, clock]);
  const ms = silentForMs(lastAt, now, { isRunning, runsSince });
  return (
    <div role="status" className="empty:hidden">
      {ms !== null && (
        <p className="rounded-control border-l-4 border-warn bg-warn-soft px-4 py-2 text-sm">
          <strong>Silent</strong>{' '}
          <span aria-hidden className="font-mono tabular-nums">
            {minutesAndSeconds(ms)}
          </span>
          <br />
          Say: “{say}”
        </p>
      )}
    </div>
  );
}
