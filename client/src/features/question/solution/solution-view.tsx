import type { QuestionSolution } from '@greenroom/shared/question/question-view.schema';
import { EstimateList } from './estimate-list.tsx';
import { MoreOfSolution } from './more-of-solution.tsx';
import { QuizReasons } from './quiz-reasons.tsx';
import { ReviewAnswer } from './review-answer.tsx';
import { StrongAnswer } from './strong-answer.tsx';

/** A whole solution, opened outside a round. */
export function SolutionView({ solution, language }: { solution: QuestionSolution; language: string }) {
  return (
    <div className="grid grid-cols-1 min-w-0 gap-5">
      {solution.options && <QuizReasons options={solution.options} />}
      {solution.answer && <h3 className="font-semibold">A strong answer</h3>}
      <StrongAnswer solution={solution} language={language} />
      <ReviewAnswer solution={solution} />
      {solution.estimation && <EstimateList estimation={solution.estimation} />}
      <MoreOfSolution solution={solution} />
    </div>
  );
}
