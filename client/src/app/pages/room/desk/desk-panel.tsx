import type { Desk, DeskQuestion } from '@greenroom/shared/pair/pair-view.schema';
import { useRound } from '../../round/round-context.ts';
import { Button } from '../../../../ui/button.tsx';
import { useAction } from '../../round/round-context.ts';
import { DeskQuestionView } from './desk-question.tsx';
import { FirstTime } from './first-time.tsx';
import { Moves } from './moves.tsx';
import { SilenceLight } from './silence-light.tsx';

/** For the interviewer only: what to say now, above all else; then the question, then what to do when it does not go well. */
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
      <Now desk={desk} />
      <SilenceLight moves={desk.moves} />
      <AskNext />
      {shown.map((question) => (
        <section key={question.questionId} aria-label={question.title} className="grid gap-2">
          <h3 className="font-semibold">{question.title}</h3>
          <DeskQuestionView question={question} canGive={canGive && question.isOpen} />
        </section>
      ))}
      <Moves moves={desk.moves} />
      {later.length > 0 && (
        <section aria-label="Later in this round" className="grid gap-2">
          <h3 className="text-sm font-semibold text-muted">Later in this round</h3>
          {later.map((question) => (
            <details key={question.questionId} className="grid gap-2">
              <summary className="text-sm">{question.title}</summary>
              <div className="pt-2">
                <DeskQuestionView question={question} canGive={false} />
              </div>
            </details>
          ))}
        </section>
      )}
    </div>
  );
}

/** A quiz has no more to it than what both see. */
const hasMaterial = ({ rubric, hints, clarifications }: DeskQuestion) =>
  rubric.length + hints.length + clarifications.length > 0;

/** The script's line for the step in hand, large enough to be read while listening. */
function Now({ desk }: { desk: Desk }) {
  const { round, step } = useRound();
  const line = desk.script.find(({ stepId }) => stepId === step.id);
  const next = desk.script[round.clock.stepIndex + 1];
  return (
    <section aria-live="polite" className="rounded-card border-l-4 border-accent bg-accent-soft px-4 py-3">
      <h2 className="text-xs font-semibold tracking-wide">NOW · {step.title}</h2>
      <p className="text-lg">{line?.cue}</p>
      {next && <p className="mt-1 text-sm text-muted">Then: {next.title}</p>}
    </section>
  );
}

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
