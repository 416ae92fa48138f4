import type { RoundView } from '@greenroom/shared/session/session-view.schema';
import { useEffect, useRef, useState } from 'react';
import { durationWords } from '../../lib/time-words.ts';
import { announce } from '../../ui/announcement.ts';
import type { ServerClock } from './server-clock.ts';
import { warningsBetween } from './warnings.ts';

const shownMs = 10_000;

/** Reads steps out politely and warnings at once; answers the warning to show, for as long as it is news. */
export function useWarnings(round: RoundView, clock: ServerClock): string | null {
  const [shown, setShown] = useState<string | null>(null);
  const latest = useRef(round.clock);
  useEffect(() => {
    latest.current = round.clock;
  }, [round.clock]);

  useEffect(() => {
    let before = clock.now();
    let hide: ReturnType<typeof setTimeout> | undefined;
    const timer = setInterval(() => {
      const now = clock.now();
      const warnings = warningsBetween(latest.current, before, now);
      before = now;
      if (warnings.length === 0) return;
      announce(warnings.join(' '), 'assertive');
      setShown(warnings.join(' '));
      clearTimeout(hide);
      hide = setTimeout(setShown, shownMs, null);
    }, 250);
    return () => {
      clearInterval(timer);
      clearTimeout(hide);
    };
  }, [clock]);

  const { stepIndex } = round.clock;
  const title = round.steps[stepIndex]?.title;
  const place = `Step ${stepIndex + 1} of ${round.steps.length}`;
  useEffect(() => {
    setShown(null);
    const budget = durationWords(latest.current.budgets[stepIndex] ?? 0);
    if (title !== undefined) announce(`${place}: ${title}, ${budget}.`);
  }, [stepIndex, title, place]);
  return shown;
}
