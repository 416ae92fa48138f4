import {
  frozenSince,
  type RoundClock as Clock,
  roundLeftMs,
  stepLeftMs,
} from '@greenroom/shared/session/clock';
import { classNames } from '../../lib/class-names.ts';
import { clockWords } from '../../lib/time-words.ts';
import { freezeWords } from './freeze-words.ts';
import type { ServerClock } from './server-clock.ts';
import { useNow } from './use-now.ts';

interface Props {
  round: Clock;
  clock: ServerClock;
}

/** Large enough to read at a glance and still enough not to shout. */
export function RoundClock({ round, clock }: Props) {
  const now = useNow(clock);
  const stepMs = stepLeftMs(round, now);
  const roundMs = roundLeftMs(round, now);
  const isLow = stepMs <= 60_000;
  const stands = frozenSince(round) === null ? null : freezeWords(round.freezes);
  return (
    <p
      role="timer"
      aria-live="off"
      className="flex flex-wrap items-baseline justify-center gap-x-2 font-mono tabular-nums"
    >
      <span className={classNames('text-lg font-semibold sm:text-xl', isLow && 'text-warn')}>
        {clockWords(stepMs)}
      </span>
      <span className="font-sans text-sm text-muted">
        {stepMs >= -999 && 'left here '}· <Round leftMs={roundMs} />
        {stands !== null && ` · clock stands: ${stands}`}
      </span>
    </p>
  );
}

function Round({ leftMs }: { leftMs: number }) {
  if (leftMs < -999) return <>round {clockWords(leftMs)}</>;
  return (
    <>
      <span className="font-mono">{clockWords(leftMs)}</span> in the round
    </>
  );
}
