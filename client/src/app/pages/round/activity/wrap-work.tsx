import { field } from '@greenroom/shared/document/field';
import { TextArea } from '../../../../features/document/text-area.tsx';
import { revealsOf, useRound } from '../round-context.ts';
import { AnswerField } from './answer-field.tsx';
import { EachQuestion } from './each-question.tsx';

export function WrapWork() {
  const { work, round, step } = useRound();
  return (
    <>
      <TextArea
        text={work.getText(field.words(step.id))}
        label={step.title}
        hint="What you built, what breaks first, what you would do next."
      />
      {step.questionIds.length > 0 && (
        <EachQuestion>
          {({ id }) =>
            revealsOf(round, id)?.followUps.length ? (
              <AnswerField
                questionId={id}
                part="follow-up"
                hint="The follow-up stands beside the question."
              />
            ) : null
          }
        </EachQuestion>
      )}
    </>
  );
}
