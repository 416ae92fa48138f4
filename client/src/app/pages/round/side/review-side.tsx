import { openQuestions, useRound } from '../round-context.ts';
import { Source } from '../source.tsx';
import { Hints } from './hints.tsx';
import { Prompt } from './prompt.tsx';
import { Said } from './said.tsx';
import { StepCue } from './step-cue.tsx';

/** What is reviewed, beside what is written about it. */
export function ReviewSide() {
  const { round, step } = useRound();
  return (
    <>
      <StepCue />
      {openQuestions(round, step).map((question) => (
        <div key={question.id} className="grid gap-4">
          <details>
            <summary className="font-semibold">{question.title}</summary>
            <div className="mt-3">
              <Prompt question={question} />
            </div>
          </details>
          <Said questionId={question.id} />
          <Hints questionId={question.id} />
          <Source question={question} />
        </div>
      ))}
    </>
  );
}
