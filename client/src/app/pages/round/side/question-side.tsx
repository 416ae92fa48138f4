import { openQuestions, useRound } from '../round-context.ts';
import { Checks } from './checks.tsx';
import { Hints } from './hints.tsx';
import { Prompt } from './prompt.tsx';
import { Said } from './said.tsx';
import { StepCue } from './step-cue.tsx';

/** The step's cue, its questions, and what the interviewer has said about them so far. */
export function QuestionSide() {
  const { round, step } = useRound();
  return (
    <>
      <StepCue />
      {openQuestions(round, step).map((question) => (
        <div key={question.id} className="grid gap-4">
          <Prompt question={question} />
          <Said questionId={question.id} />
          <Hints questionId={question.id} />
          <Checks questionId={question.id} />
        </div>
      ))}
    </>
  );
}
