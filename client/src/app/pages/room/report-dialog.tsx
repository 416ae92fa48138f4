import { fileReport } from '@greenroom/shared/report/report.api';
import { type ReportReason, reportReasons } from '@greenroom/shared/report/report-reason';
import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import { faultOf } from '../../../lib/request-error.ts';
import { request } from '../../../lib/request.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Fault } from '../../../ui/fault.tsx';
import { controlClass, Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { useRound } from '../round/round-context.ts';
import { useRoom } from './room-context.ts';

const reasons = Object.entries(reportReasons) as [ReportReason, string][];

/** A server without a desk for reports still has a door. */
const words = (error: unknown) =>
  faultOf(error) === 'not-found'
    ? 'This server takes no reports. You can still block, which also leaves the room.'
    : undefined;

/** One tap in the menu, one reason, sent: a report also blocks, and leaving after it costs nothing. */
export function ReportDialog({ onClose }: { onClose: () => void }) {
  const { view } = useRound();
  const { pair, actions } = useRoom();
  const [, navigate] = useLocation();
  const [reason, setReason] = useState<ReportReason>('harassment');
  const [text, setText] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const form = useId();
  const send = async () => {
    setIsBusy(true);
    try {
      await request(fileReport, { params: { sessionId: view.id }, body: { reason, text } });
      await actions.leave().catch(() => undefined);
      navigate('/');
    } catch (problem) {
      setError(problem);
      setIsBusy(false);
    }
  };
  return (
    <Dialog
      title={`Report ${pair.partner.displayName}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Keep</Button>
          <Button type="submit" form={form} look="danger" isBusy={isBusy}>
            Report, block and leave
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void send();
        }}
      >
        <p className="text-sm text-muted">
          An administrator gets your words, the chat and what happened in this room. The call is not recorded.
          You will not meet again, and leaving costs you nothing.
        </p>
        <Select label="What happened" value={reason} options={reasons} onChange={setReason} />
        <Field label="In your words" hint="You may leave this empty.">
          {(control) => (
            <textarea
              {...control}
              rows={3}
              maxLength={4000}
              value={text}
              onChange={(event) => setText(event.target.value)}
              className={`${controlClass} py-2`}
            />
          )}
        </Field>
        <Fault error={error} words={words} />
      </form>
    </Dialog>
  );
}
