import { blockPartner } from '@greenroom/shared/block/block.api';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { request } from '../../../lib/request.ts';
import { Confirm } from '../../../ui/confirm.tsx';
import { useRound } from '../round/round-context.ts';
import { useRoom } from './room-context.ts';

export function BlockDialog({ onClose }: { onClose: () => void }) {
  const { view } = useRound();
  const { pair, actions } = useRoom();
  const [, navigate] = useLocation();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const partner = pair.partner.displayName;
  const block = async () => {
    setIsBusy(true);
    try {
      await request(blockPartner, { body: { sessionId: view.id } });
      await actions.leave().catch(() => undefined);
      navigate('/');
    } catch (problem) {
      setError(problem);
      setIsBusy(false);
    }
  };
  return (
    <Confirm
      title={`Block ${partner}?`}
      action="Block and leave"
      doing="Blocking"
      isBusy={isBusy}
      error={error}
      onConfirm={() => void block()}
      onClose={onClose}
    >
      <p>
        You will not meet again, and the chat of this room closes for both of you; {partner} is not told why.
        You leave this room; your own work is kept. A block can be taken back in the settings.
      </p>
    </Confirm>
  );
}
