import type { DeskQuestion } from '@greenroom/shared/pair/pair-view.schema';
import { QuizReasons } from '../../../../features/question/solution/quiz-reasons.tsx';
import { Markdown } from '../../../../ui/markdown.tsx';

/** What is right and why, for whoever reads the item out; the candidate has it in the result. */
export function AnswerKey({ answerKey }: { answerKey: NonNullable<DeskQuestion['answerKey']> }) {
  const { options, sample, points } = answerKey;
  // Found at a glance, while somebody waits for the next question.
  const rightFirst = options.toSorted((one, other) => Number(other.correct) - Number(one.correct));
  return (
    <div className="grid gap-2">
      {options.length > 0 && <QuizReasons options={rightFirst} />}
      {sample !== null && <Markdown text={sample} />}
      {points.length > 0 && (
        <ul className="list-disc pl-5 text-sm" aria-label="What it should name">
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
