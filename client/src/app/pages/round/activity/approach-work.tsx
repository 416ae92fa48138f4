import { AnswerField } from './answer-field.tsx';
import { EachQuestion } from './each-question.tsx';

export function ApproachWork() {
  return (
    <EachQuestion>
      {({ id }) => (
        <AnswerField
          questionId={id}
          part="approach"
          size="fill"
          hint="The idea, what it costs in time and space, and why not the simplest one."
        />
      )}
    </EachQuestion>
  );
}
