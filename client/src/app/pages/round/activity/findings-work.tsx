import { FindingList } from '../finding/finding-list.tsx';
import { AnswerField } from './answer-field.tsx';
import { EachQuestion } from './each-question.tsx';

export function FindingsWork() {
  return (
    <EachQuestion>
      {({ id }) => (
        <>
          <FindingList questionId={id} />
          <AnswerField
            questionId={id}
            part="findings"
            size="fill"
            hint="What concerns no single line, or the worst first: what happens and to whom, how to repair it."
          />
        </>
      )}
    </EachQuestion>
  );
}
