import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useRoom } from './room-context.ts';

/** Leaving is always possible; whoever stays is not kept waiting for it. */
export function LeaveDialog({ onClose }: { onClose: () => void }) {
  const { actions, pair } = useRoom();
  const [, navigate] = useLocation();
  const [isLeaving, setIsLeaving] = useState(false);
  const leave = async () => {
    setIsLeaving(true);
    // A line that is down has left already.
    await actions.leave().catch(() => undefined);
    navigate('/');
  };
  const isOver = pair.stage === 'revealed';
  return (
    <Dialog
      title="Leave the room?"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Stay</Button>
          <Button look="primary" isBusy={isLeaving} onClick={() => void leave()}>
            Leave
          </Button>
        </>
      }
    >
      <p>
        {isOver
          ? 'Everything is kept: you find it in your history.'
          : `What you wrote is kept, and you can come back from Home. The clock waits for you up to 10 minutes; after 10 seconds ${pair.partner.displayName} may go on without you. If you mean to stop, propose to end the round: that is fairer to the two of you.`}
      </p>
    </Dialog>
  );
}
