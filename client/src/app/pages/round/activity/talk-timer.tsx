import { talkMs } from '@greenroom/shared/session/reveal-timing';
import { clockWords, minutesAndSeconds } from '../../../../lib/time-words.ts';
import type { TalkPhase } from '../talk-phase.ts';

/** Targets, not limits: nothing closes when they pass. */
export function TalkTimer({ phase }: { phase: TalkPhase }) {
  return (
    <p role="timer" aria-live="off" className="text-sm">
      <span className="font-semibold">{titles[phase.is]}</span>{' '}
      <span className="font-mono tabular-nums text-muted">
        {phase.is === 'answer'
          ? `${minutesAndSeconds(phase.spentMs)} of about ${minutesAndSeconds(talkMs.answer)}`
          : clockWords(phase.leftMs)}
      </span>
    </p>
  );
}

const titles = { think: 'Think', answer: 'Answer', probe: 'Probe' };
