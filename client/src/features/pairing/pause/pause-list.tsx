import type { Pause } from '@greenroom/shared/pairing/pause.api';
import { reportReasons } from '@greenroom/shared/report/report-reason';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../ui/button.tsx';
import { Fault } from '../../../ui/fault.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { useMinute } from '../../../ui/use-minute.ts';
import { clockTime } from '../hour-words.ts';
import { pausesQuery, useEndPause } from './pauses.ts';

const causeWords = ({ cause }: Pause) =>
  cause.by === 'record'
    ? 'Left partners waiting more than once'
    : `By an administrator: ${reportReasons[cause.reason]}`;

/** Whom a pause keeps out of the lobby now, and how to end it. */
export function PauseList() {
  const pauses = useQuery(pausesQuery);
  const end = useEndPause();
  const now = useMinute();
  return (
    <Loaded query={pauses} what="the pauses">
      {({ pauses: list }) => (
        <div className="grid grid-cols-1 gap-3">
          <Fault error={end.error} />
          {list.length === 0 ? (
            <p className="text-muted">Nobody is paused.</p>
          ) : (
            <ul
              aria-label="Pauses"
              className="divide-y divide-hairline rounded-card border border-hairline bg-surface"
            >
              {list.map((pause) => (
                <li
                  key={pause.userId}
                  className="flex flex-wrap items-center justify-between gap-3 px-4 py-3"
                >
                  <span className="grid min-w-0 gap-0.5">
                    <span className="font-medium">{pause.account ?? 'A guest'}</span>
                    <span className="text-sm text-muted">
                      {causeWords(pause)}. Until {clockTime(pause.until, now)}.
                    </span>
                    {pause.cause.by === 'admin' && pause.cause.words !== '' && (
                      <span className="text-sm text-muted wrap-anywhere">Told: {pause.cause.words}</span>
                    )}
                  </span>
                  <Button size="small" isBusy={end.isPending} onClick={() => end.mutate(pause.userId)}>
                    End the pause<span className="sr-only"> of {pause.account ?? 'a guest'}</span>
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Loaded>
  );
}
