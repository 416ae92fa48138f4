import type { RoundView } from '@greenroom/shared/session/session-view.schema';
import { useEffect, useRef, useState } from 'react';
import { durationWords } from '../../../lib/time-words.ts';

const shownMs = 15_000;

/** What stopped the clock without being asked, and for how long, for as long as that is news; null otherwise. */
export function useReturnNews(freezes: RoundView['freezes']): string | null {
  const ended = freezes.flatMap(({ reason, lastedMs }) =>
    lastedMs !== null && (reason === 'drop' || reason === 'restart') ? [newsOf(reason, lastedMs)] : [],
  );
  const count = ended.length;
  const known = useRef(count);
  const [shown, setShown] = useState<string | null>(null);
  const last = ended.at(-1) ?? null;
  useEffect(() => {
    if (count <= known.current) return undefined;
    known.current = count;
    setShown(last);
    const timer = setTimeout(setShown, shownMs, null);
    return () => clearTimeout(timer);
  }, [count, last]);
  return shown;
}

function newsOf(reason: 'drop' | 'restart', lastedMs: number): string {
  const what = reason === 'drop' ? 'Your connection dropped' : 'The server was away';
  return `${what} for ${durationWords(lastedMs)}; the clock waited.`;
}
