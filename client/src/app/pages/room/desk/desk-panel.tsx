import type { Desk, DeskQuestion } from '@greenroom/shared/pair/pair-view.schema';
import { useRound } from '../../round/round-context.ts';
import { Button } from '../../../../ui/button.tsx';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { useAction } from '../../round/round-context.ts';
import { DeskQuestionView } from './desk-question.tsx';
import { FirstTime } from './first-time.tsx';
import { Moves } from './moves.tsx';
import { SilenceLight } from './silence-light.tsx';

/** For the interviewer only, below what to say now: the question, then what to do when it does not go well. */
export function DeskPanel({ desk }: { desk: Desk }) {
  const { round, step } = useRound();
  const questions = desk.questions.filter(hasMaterial);
  const here = questions.filter(({ questionId }) => step.questionIds.includes(questionId));
  const open = questions.filter(({ isOpen }) => isOpen);
  const shown = here.length > 0 ? here : open;
  const later = questions.filter((question) => !shown.includes(question));
  const canGive = round.status === 'running' || round.status === 'belled';
  return (
    <div
      className="flex h-full flex-col gap-4 overflow-y-auto p-4"
      tabIndex={0}
      role="region"
      aria-label="For you only"
    >
      <FirstTime />
      <SilenceLight moves={desk.moves} />
      <AskNext />
      {shown.map((question) => (
        <section key={question.questionId} aria-label={question.title} className="grid gap-2">
          <h2 className="font-semibold">{question.title}</h2>
          <DeskQuestionView question={question} canGive={canGive && question.isOpen} />
        </section>
      ))}
      <Moves moves={desk.moves} />
      {later.length > 0 && (
        <section aria-label="Later in this round" className="grid gap-2">
          <h2 className="text-sm font-semibold text-muted">Later in this round</h2>
          {later.map((question) => (
            <Disclosure key={question.questionId} title={question.title}>
              <DeskQuestionView question={question} canGive={false} />
            </Disclosure>
          ))}
        </section>
      )}
    </div>
  );
}

/** What the candidate may ask has no more to it than what both see. */
const hasMaterial = ({ rubric, hints, clarifications, answerKey }: DeskQuestion) =>
  answerKey !== null || rubric.length + hints.length + clarifications.length > 0;

/** A spoken step has several questions: the interviewer opens each when the one before is through. */
function AskNext() {
  const { step, actions } = useRound();
  const [open, isOpening] = useAction(actions.openQuestion);
  if (step.activity !== 'talk' || step.questionIds.length >= step.questionCount) return null;
  return (
    <Button className="w-fit" isBusy={isOpening} onClick={() => open()}>
      {step.questionIds.length === 0 ? 'Ask the first question' : 'Ask the next question'}
      <span className="text-sm text-muted">
        {step.questionIds.length} of {step.questionCount}
      </span>
    </Button>
  );
}
