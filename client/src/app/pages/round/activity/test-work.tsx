import { Button } from '../../../../ui/button.tsx';
import { revealsOf, useAction, useRound } from '../round-context.ts';
import { AnswerField } from './answer-field.tsx';
import { CodeField } from './code-field.tsx';
import { EachQuestion } from './each-question.tsx';

export function TestWork() {
  const { round, actions, isLed } = useRound();
  const [reveal, isRevealing] = useAction(actions.followUp);
  return (
    <EachQuestion>
      {(question) => (
        <>
          <CodeField question={question} />
          <AnswerField
            questionId={question.id}
            part="test"
            hint="The inputs you tried and what came out; time and space it needs."
          />
          {(revealsOf(round, question.id)?.followUps.length ?? 0) === 0 && !isLed ? (
            <Button className="w-fit" isBusy={isRevealing} onClick={() => reveal(question.id)}>
              I have tested, ask the follow-up
            </Button>
          ) : (
            <AnswerField
              questionId={question.id}
              part="follow-up"
              hint={
                isLed ? 'What your interviewer asks at the end.' : 'The follow-up stands beside the question.'
              }
            />
          )}
        </>
      )}
    </EachQuestion>
  );
}
