import { AnswerField } from './answer-field.tsx';
import { EachQuestion } from './each-question.tsx';

export function EntitiesWork() {
  return (
    <EachQuestion>
      {({ id }) => (
        <AnswerField
          questionId={id}
          part="entities"
          size="fill"
          hint="The nouns, what belongs to what, and what is looked up by what."
        />
      )}
    </EachQuestion>
  );
}

export function ApiWork() {
  return (
    <EachQuestion>
      {({ id }) => (
        <AnswerField
          questionId={id}
          part="api"
          size="fill"
          hint="The calls that matter: what goes in, what comes out, what can fail."
        />
      )}
    </EachQuestion>
  );
}
