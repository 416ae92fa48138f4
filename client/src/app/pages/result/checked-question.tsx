import type { QuestionResult } from '@greenroom/shared/result/result.schema';
import { CheckCircle2, Circle } from 'lucide-react';
import { QuizReasons } from '../../../features/question/solution/quiz-reasons.tsx';
import { MoreOfSolution } from '../../../features/question/solution/more-of-solution.tsx';
import { OutcomeBadge } from '../../../features/result/outcome-badge.tsx';
import { OwnWords } from '../../../features/result/own-words.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Markdown } from '../../../ui/markdown.tsx';
import { NotReached } from './not-reached.tsx';

/** A quiz item or short answer: how it went, one's own choice, and the reason for every option. */
export function CheckedQuestion({ question: result, plan }: { question: QuestionResult; plan: string }) {
  const { solution, outcome } = result;
  return (
    <Disclosure
      title={
        <span className="flex flex-wrap items-center justify-between gap-2">
          {solution.question.title}
          <OutcomeBadge outcome={outcome} />
        </span>
      }
    >
      <Markdown text={solution.question.prompt} />
      {outcome === 'not-reached' ? (
        <NotReached questionId={solution.question.id} plan={plan}>
          <Reasons question={result} />
        </NotReached>
      ) : (
        <Reasons question={result} />
      )}
    </Disclosure>
  );
}

function Reasons({ question: { solution, chosen, pointsFound, written } }: { question: QuestionResult }) {
  return (
    <>
      {solution.options && <QuizReasons options={solution.options} chosen={chosen} />}
      {solution.points && (
        <>
          <OwnWords written={written} empty="You wrote nothing before the bell." />
          <Points points={solution.points} found={pointsFound} />
          {solution.sample && <Markdown text={`**A full answer:** ${solution.sample}`} />}
        </>
      )}
      <MoreOfSolution solution={solution} />
    </>
  );
}

function Points({ points, found }: { points: readonly string[]; found: readonly boolean[] }) {
  return (
    <div className="grid grid-cols-1 gap-1">
      <p className="text-sm font-medium">
        {found.filter(Boolean).length} of {points.length} points found in your answer
      </p>
      <ul className="grid grid-cols-1 gap-1">
        {points.map((point, index) => {
          const Icon = found[index] ? CheckCircle2 : Circle;
          return (
            <li key={point} className="flex gap-2">
              <Icon
                role="img"
                aria-label={found[index] ? 'Found' : 'Not found'}
                size={16}
                className="mt-1 shrink-0"
              />
              {point}
            </li>
          );
        })}
      </ul>
      <p className="text-sm text-muted">
        Points are found by their words: a point made in other words may be missed.
      </p>
    </div>
  );
}
