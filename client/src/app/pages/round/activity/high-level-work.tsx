import type { QuestionView } from '@greenroom/shared/question/question-view.schema';
import { useState } from 'react';
import { kept } from '../../../../lib/kept.ts';
import { Tabs } from '../../../../ui/tabs.tsx';
import { AnswerField } from './answer-field.tsx';
import { BoardField } from './board-field.tsx';
import { EachQuestion } from './each-question.tsx';

export function HighLevelWork() {
  return <EachQuestion>{(question) => <DrawOrWrite key={question.id} question={question} />}</EachQuestion>;
}

type Way = 'draw' | 'write';

/** Drawing and writing are two ways to the same answer: both are kept, neither is the lesser one. */
function DrawOrWrite({ question }: { question: QuestionView }) {
  const [way, setWay] = useState<Way>(() => (kept.read('board-way') === 'write' ? 'write' : 'draw'));
  const choose = (next: Way) => {
    kept.write('board-way', next);
    setWay(next);
  };
  return (
    <div className="flex min-h-128 grow flex-col">
      <Tabs
        label="Draw or write"
        chosen={way}
        onChoose={choose}
        tabs={[
          {
            id: 'draw',
            title: 'Draw',
            content: (
              <div className="flex h-full flex-col pt-3">
                {way === 'draw' && <BoardField question={question} />}
              </div>
            ),
          },
          {
            id: 'write',
            title: 'Write',
            content: (
              <div className="flex h-full flex-col gap-4 pt-3">
                <AnswerField
                  questionId={question.id}
                  part="board-text"
                  size="fill"
                  hint="Boxes and arrows, one line each: client → API → queue → worker."
                />
                <AnswerField
                  questionId={question.id}
                  part="high-level"
                  hint="Why each part is there, and the path of one write and one read."
                />
              </div>
            ),
          },
        ]}
      />
    </div>
  );
}
