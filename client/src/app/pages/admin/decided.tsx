import type { Report } from '@greenroom/shared/report/report.schema';
import { clockTime } from '../../../features/pairing/hour-words.ts';
import { useEndPause } from '../../../features/pairing/pause/pauses.ts';
import { decisionWords } from '../../../features/report/report-words.ts';
import { useReopenUser } from '../../../features/user/user.ts';
import { Button } from '../../../ui/button.tsx';
import { Fault } from '../../../ui/fault.tsx';
import { useMinute } from '../../../ui/use-minute.ts';
import { When } from '../../../ui/when.tsx';

/** What was decided, what of it still stands, and how to take that back. */
export function Decided({ report, decided }: { report: Report; decided: NonNullable<Report['decided']> }) {
  const { pausedUntil, isClosed, reported } = report;
  const end = useEndPause();
  const reopen = useReopenUser();
  const now = useMinute();
  return (
    <div className="grid grid-cols-1 justify-items-start gap-3">
      <p className="text-lg font-semibold">{decisionWords[decided.decision]}</p>
      <p className="text-sm text-muted">
        Decided <When at={decided.at} />, by {decided.by ?? 'an administrator who has left'}
      </p>
      {decided.note !== '' && <p className="text-sm whitespace-pre-wrap wrap-anywhere">{decided.note}</p>}
      {pausedUntil !== null && (
        <>
          <p className="text-sm">Paused until {clockTime(pausedUntil, now)}.</p>
          <Button size="small" isBusy={end.isPending} onClick={() => end.mutate(reported.id)}>
            End the pause
          </Button>
        </>
      )}
      {isClosed && (
        <Button size="small" isBusy={reopen.isPending} onClick={() => reopen.mutate(reported.id)}>
          Open the account again
        </Button>
      )}
      <Fault error={end.error ?? reopen.error} />
    </div>
  );
}
