import { field, type Mark } from '@greenroom/shared/document/field';
import type { QuestionId } from '@greenroom/shared/lib/id';
import { useSharedDocument } from '../../../features/document/use-shared.ts';
import { useRound } from './round-context.ts';

export interface Marks {
  all: readonly Mark[];
  letters: Mark['letter'][];
  add: (mark: Mark) => void;
  remove: (index: number) => void;
}

/** The moments of a story that its teller marked. */
export function useMarks(questionId: QuestionId): Marks {
  const { work } = useRound();
  useSharedDocument(work);
  const marks = work.getArray<Mark>(field.marks(questionId));
  const all = marks.toArray();
  return {
    all,
    letters: [...new Set(all.map(({ letter }) => letter))],
    add: (mark) => marks.push([mark]),
    remove: (index) => marks.delete(index),
  };
}
