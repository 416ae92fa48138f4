import type { DeskQuestion } from '@greenroom/shared/pair/pair-view.schema';
import { elapsedMs } from '@greenroom/shared/session/clock';
import { useNow } from '../../../../features/session/use-now.ts';
import { durationWords } from '../../../../lib/time-words.ts';
import { useRound } from '../../round/round-context.ts';
import { Give } from './give.tsx';

/** The smallest push first. It says from when each is due; an interviewer may know better. */
export function HintLadder({ question, canGive }: { question: DeskQuestion; canGive: boolean }) {
  return question.hints.map(({ level, text, after_min: afterMin, dueAtMs, given }) => (
    <section key={level} className="grid gap-1.5">
      <h4 className="text-sm font-semibold">
        Hint {level}
        {given === null && (
          <span className="font-normal text-muted">
            {' · '}
            {dueAtMs === null || !canGive ? `from ${afterMin} min on` : <Due atMs={dueAtMs} />}
          </span>
        )}
      </h4>
      <p className="text-sm">{text}</p>
      {canGive && (
        <Give
          gift={{
            questionId: question.questionId,
            kind: 'hint',
            index: level,
            given,
            label: `hint ${level}`,
          }}
        />
      )}
    </section>
  ));
}

function Due({ atMs }: { atMs: number }) {
  const { round, clock } = useRound();
  const leftMs = atMs - elapsedMs(round.clock, useNow(clock));
  return leftMs <= 0 ? 'may be given now' : `in ${durationWords(leftMs)}`;
}
