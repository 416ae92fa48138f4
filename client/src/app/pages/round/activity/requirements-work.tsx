import { AnswerField } from './answer-field.tsx';
import { AskBox } from './ask-box.tsx';
import { EachQuestion } from './each-question.tsx';
import { Estimates } from './estimates.tsx';

export function RequirementsWork() {
  return (
    <EachQuestion>
      {(question) => (
        <>
          <AskBox questionId={question.id} />
          <AnswerField
            questionId={question.id}
            part="requirements"
            hint="What it must do, what it must be good at, and what you leave out."
          />
          <Estimates question={question} />
        </>
      )}
    </EachQuestion>
  );
}
