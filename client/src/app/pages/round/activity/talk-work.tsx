import { openQuestions, revealsOf, useAction, useRound } from '../round-context.ts';
import { Button } from '../../../../ui/button.tsx';
import { TalkQuestion } from './talk-question.tsx';

/** Spoken questions, one after the other; earlier ones can still be read and mended below. */
export function TalkWork() {
  const { round, step, actions, isLed } = useRound();
  const [open, isOpening] = useAction(actions.openQuestion);
  const opened = openQuestions(round, step);
  const current = opened.at(-1);
  const hasMore = opened.length < step.questionCount;
  const isThrough = !current || !revealsOf(round, current.id)?.hasMoreProbes;
  return (
    <>
      {current && (
        <TalkQuestion
          key={current.id}
          question={current}
          place={`Question ${opened.length} of ${step.questionCount}`}
          isCurrent
        />
      )}
      {isLed ? (
        !current && <p className="text-muted">Your interviewer asks; the question then stands here, too.</p>
      ) : hasMore ? (
        <div className="flex flex-wrap items-center gap-3">
          <Button look={isThrough ? 'primary' : 'plain'} isBusy={isOpening} onClick={() => open()}>
            {current ? 'Next question' : 'First question'}
          </Button>
          {!isThrough && <span className="text-sm text-muted">There are probes left on this one.</span>}
        </div>
      ) : (
        isThrough && (
          <p className="text-sm text-muted">
            That was the last question of this step. Next, above, moves on.
          </p>
        )
      )}
      {opened
        .slice(0, -1)
        .toReversed()
        .map((question) => (
          <details key={question.id} className="rounded-control border border-hairline px-4 py-3">
            <summary className="font-semibold">{question.title}</summary>
            <TalkQuestion question={question} isCurrent={false} />
          </details>
        ))}
    </>
  );
}
