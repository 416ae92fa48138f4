import { field, maps } from '@greenroom/shared/document/field';
import type { QuestionView } from '@greenroom/shared/question/question-view.schema';
import type * as Y from 'yjs';
import { useStore } from 'zustand/react';
import { useSharedDocument } from '../../../features/document/use-shared.ts';
import { lookAt, quizPlace } from './quiz-place.ts';
import { openQuestions, useRound } from './round-context.ts';

/** The quiz of this step: its questions, the one looked at, and which have an answer. */
export function useQuiz() {
  const { round, step, work } = useRound();
  const { byStep } = useStore(quizPlace);
  useSharedDocument(work);
  const questions = openQuestions(round, step);
  const index = Math.min(byStep[step.id] ?? 0, Math.max(0, questions.length - 1));
  return {
    questions,
    index,
    question: questions[index],
    isAnswered: (question: QuestionView) => isAnswered(work, question),
    look: (to: number) => lookAt(step.id, Math.min(Math.max(0, to), questions.length - 1)),
  };
}

function isAnswered(work: Y.Doc, { id, type }: QuestionView): boolean {
  if (type === 'quiz') return (work.getMap<string[]>(maps.choices).get(id) ?? []).length > 0;
  return work.getText(field.answer(id, 'main')).toString().trim() !== '';
}
