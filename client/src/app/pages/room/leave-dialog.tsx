import type { MeetingStage } from '@greenroom/shared/pair/pair-view.schema';
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
      <p>{leaveWords(pair.stage, pair.partner.displayName)}</p>
    </Dialog>
  );
}

function leaveWords(stage: MeetingStage, partner: string): string {
  switch (stage) {
    case 'revealed':
      return 'Everything is kept: you find it in your history.';
    case 'scoring':
      return `Your scorecard waits for you: come back by your history within 48 hours and fill it in. What ${partner} says of you opens when both of you have locked yours, or then.`;
    case 'sealed':
      return 'Your scorecard is locked. What is sealed opens in two days at the latest, and you find it in your history.';
    case 'gathering':
    case 'reading':
    case 'break':
      return `You can come back from Home. After 10 seconds ${partner} may look for somebody else.`;
    case 'round':
      return `What you wrote is kept, and you can come back from Home. The clock waits for you up to 10 minutes; after 10 seconds ${partner} may go on without you. If you mean to stop, propose to end the round: that is fairer to the two of you.`;
  }
}
