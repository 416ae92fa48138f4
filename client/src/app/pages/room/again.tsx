import { Link } from 'wouter';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { useAction, useRound } from '../round/round-context.ts';
import { useRoom } from './room-context.ts';

/** "Again with this person?": either may say so; a room opens once both did, and nothing comes of leaving it. */
export function Again() {
  const { round } = useRound();
  const { pair, actions } = useRoom();
  const [want, isBusy] = useAction(actions.wantAgain);
  const { mine, theirs, sessionId } = pair.again;
  const { displayName } = pair.partner;
  if (sessionId !== null)
    return (
      <>
        <p role="status">
          You both said so: {round.plan.title} once more, with other questions and the roles turned.
        </p>
        <Link href={`/sessions/${sessionId}`} className={buttonClass({ look: 'primary' })}>
          Enter the new room
        </Link>
      </>
    );
  if (mine && theirs)
    return (
      <>
        <p role="status">You both said so. The new room did not open yet.</p>
        <Button isBusy={isBusy} onClick={() => want()}>
          Open it
        </Button>
      </>
    );
  if (mine)
    return (
      <p role="status" className="text-sm text-muted">
        You would like to meet again. If {displayName} says so too, a new room opens for the two of you.
      </p>
    );
  return (
    <>
      {theirs && (
        <p role="status">
          {displayName} would like to do this again. There is no hurry, and no need to answer.
        </p>
      )}
      <Button isBusy={isBusy} onClick={() => want()}>
        Again with {displayName}
      </Button>
    </>
  );
}
