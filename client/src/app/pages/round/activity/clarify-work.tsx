import { AnswerField } from './answer-field.tsx';
import { AskBox } from './ask-box.tsx';
import { EachQuestion } from './each-question.tsx';

export function ClarifyWork() {
  return (
    <EachQuestion>
      {({ id }) => (
        <>
          <AskBox questionId={id} />
          <AnswerField
            questionId={id}
            part="clarify"
            size="fill"
            hint="What you assume, and what follows from it."
          />
        </>
      )}
    </EachQuestion>
  );
}
