import { roundLeftMs } from '@greenroom/shared/session/clock';
import { useEffect, useRef, useState } from 'react';
import { durationWords } from '../../../lib/time-words.ts';
import { useRound } from '../round/round-context.ts';
import { useRoom } from './room-context.ts';

const shownMs = 15_000;

/** After a drop: who was away, for how long, and what is left, for as long as that is news; null otherwise. */
export function useReturnWords(): string | null {
  const { round, clock } = useRound();
  const { partner } = useRoom().pair;
  const ended = round.freezes.filter(
    ({ reason, lastedMs }) => lastedMs !== null && (reason === 'drop' || reason === 'restart'),
  );
  const count = ended.length;
  const known = useRef({ roundId: round.id, count });
  // Asked when the clock goes on, of what was the case while it stood.
  const wasPartner = useRef(false);
  useEffect(() => {
    if (!partner.isHere) wasPartner.current = true;
  }, [partner.isHere]);
  const last = ended.at(-1);
  const latest = useRef({ last, clock, round });
  useEffect(() => {
    latest.current = { last, clock, round };
  });
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    const isNews = known.current.roundId === round.id && count > known.current.count;
    known.current = { roundId: round.id, count };
    const { last: freeze, clock: now, round: standing } = latest.current;
    if (!isNews || !freeze) return undefined;
    const away = durationWords(freeze.lastedMs ?? 0);
    const leftMs = roundLeftMs(standing.clock, now.now());
    const who =
      freeze.reason === 'restart'
        ? `The server was away ${away}`
        : wasPartner.current
          ? `${partner.displayName} was away ${away}`
          : `Away ${away}`;
    wasPartner.current = false;
    setShown(`${who}; the clock waited; ${durationWords(Math.max(0, leftMs))} left.`);
    const timer = setTimeout(setShown, shownMs, null);
    return () => clearTimeout(timer);
  }, [count, round.id, partner.displayName]);
  return shown;
}
