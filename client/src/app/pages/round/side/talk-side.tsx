import { openQuestions, useRound } from '../round-context.ts';
import { Hints } from './hints.tsx';
import { Said } from './said.tsx';
import { StepCue } from './step-cue.tsx';

/** The question itself stands with its answer; here is what surrounds it. */
export function TalkSide() {
  const { round, step, isLed } = useRound();
  const opened = openQuestions(round, step);
  return (
    <>
      <StepCue />
      {!isLed && (
        <p className="text-sm text-muted">
          For each question: half a minute to think, about three minutes to answer, then two probes of a
          minute and a half. These are targets; nothing stops you.
        </p>
      )}
      <ol className="grid gap-2">
        {opened.map((question, index) => (
          <li key={question.id} className="text-sm">
            {index + 1}. {question.title}
          </li>
        ))}
      </ol>
      {opened.slice(-1).map(({ id }) => (
        <div key={id} className="grid gap-4">
          <Said questionId={id} />
          <Hints questionId={id} />
        </div>
      ))}
    </>
  );
}
