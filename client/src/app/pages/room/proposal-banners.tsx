import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useAction } from '../round/round-context.ts';
import { useRoom } from './room-context.ts';

/** Before its clock a round ends when both say so. */
export function EndBanner() {
  const { pair, actions } = useRoom();
  const [propose, isBusy] = useAction(actions.proposeEnd);
  if (pair.endProposed === null) return null;
  const partner = pair.partner.displayName;
  if (pair.endProposed === 'mine') {
    return (
      <Proposal text={`You proposed to end the round. ${partner} has not answered; the clock runs on.`}>
        <Button size="small" isBusy={isBusy} onClick={() => propose(false)}>
          Take it back
        </Button>
      </Proposal>
    );
  }
  return (
    <Proposal text={`${partner} would like to end the round now. Nothing that was written is lost.`}>
      <Button size="small" isBusy={isBusy} onClick={() => propose(false)}>
        Go on
      </Button>
      <Button size="small" look="primary" isBusy={isBusy} onClick={() => propose(true)}>
        End the round
      </Button>
    </Proposal>
  );
}

export function ExtensionBanner() {
  const { pair, actions } = useRoom();
  const [answer, isBusy] = useAction(actions.answerExtension);
  if (pair.extension === null) return null;
  const { minutes, isMine } = pair.extension;
  const partner = pair.partner.displayName;
  if (isMine) {
    return (
      <Proposal text={`You proposed ${minutes} more minutes. ${partner} has not answered.`}>
        <Button size="small" isBusy={isBusy} onClick={() => answer(false)}>
          Take it back
        </Button>
      </Proposal>
    );
  }
  return (
    <Proposal text={`${partner} would like ${minutes} more minutes in this round.`}>
      <Button size="small" isBusy={isBusy} onClick={() => answer(false)}>
        Keep to the time
      </Button>
      <Button size="small" look="primary" isBusy={isBusy} onClick={() => answer(true)}>
        Add {minutes} minutes
      </Button>
    </Proposal>
  );
}

function Proposal({ text, children }: { text: string; children: ReactNode }) {
  return (
    <Notice role="status">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="grow">{text}</span>
        <span className="flex flex-wrap gap-2">{children}</span>
      </div>
    </Notice>
  );
}
