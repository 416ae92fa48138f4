import { AnswerField } from './answer-field.tsx';
import { EachQuestion } from './each-question.tsx';

export function FindingsWork() {
  return (
    <EachQuestion>
      {({ id }) => (
        <AnswerField
          questionId={id}
          part="findings"
          size="fill"
          hint="File and line, what happens and to whom, how to repair it. The worst first."
        />
      )}
    </EachQuestion>
  );
}
