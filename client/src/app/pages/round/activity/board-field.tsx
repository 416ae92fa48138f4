import { field } from '@greenroom/shared/document/field';
import type { QuestionView } from '@greenroom/shared/question/question-view.schema';
import { useState } from 'react';
import { LazyBoard } from '../../../../features/board/lazy-board.tsx';
import { Loading } from '../loading.tsx';
import { useRound } from '../round-context.ts';

export function BoardField({ question }: { question: QuestionView }) {
  const { work } = useRound();
  return (
    <LazyBoard
      elements={work.getMap(field.board(question.id))}
      label={`Board for ${question.title}`}
      fallback={<Loading label="Loading the board" />}
    />
  );
}

interface FoldedProps {
  question: QuestionView;
  isOpenAtFirst: boolean;
}

/** The board drawn earlier, to go on with: in sight until there is something else to do first. */
export function FoldedBoard({ question, isOpenAtFirst }: FoldedProps) {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  return (
    <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="font-semibold">The board</summary>
      <div className="mt-3 flex h-128 flex-col">{isOpen && <BoardField question={question} />}</div>
    </details>
  );
}
