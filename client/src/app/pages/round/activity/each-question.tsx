import type { QuestionView } from '@greenroom/shared/question/question-view.schema';
import type { ReactNode } from 'react';
import { openQuestions, useRound } from '../round-context.ts';
import { WordsWork } from './words-work.tsx';

/** The work on each question of the step; a step without one is answered in words of one's own. */
export function EachQuestion({ children }: { children: (question: QuestionView) => ReactNode }) {
  const { round, step } = useRound();
  const questions = openQuestions(round, step);
  if (questions.length === 0) return <WordsWork />;
  return questions.map((question) => (
    <div key={question.id} className="flex grow flex-col gap-4">
      {questions.length > 1 && <h2 className="font-semibold">{question.title}</h2>}
      {children(question)}
    </div>
  ));
}
