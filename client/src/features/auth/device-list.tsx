import { useQuery } from '@tanstack/react-query';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Fault } from '../../ui/fault.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { When } from '../../ui/when.tsx';
import { loginSessionsQuery, useEndLoginSessions } from './auth.ts';

/** Where one is signed in, and how to end it. */
export function DeviceList() {
  const sessions = useQuery(loginSessionsQuery);
  const end = useEndLoginSessions();
  return (
    <Loaded query={sessions} what="your devices">
      {({ sessions: list }) => (
        <div className="grid grid-cols-1 justify-items-start gap-3">
          <Fault error={end.error} />
          <ul className="w-full divide-y divide-hairline rounded-card border border-hairline bg-surface">
            {list.map(({ id, device, createdAt, seenAt, isCurrent }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
                <span className="grid gap-0.5">
                  <span className="flex flex-wrap items-center gap-2 font-medium">
                    {device} {isCurrent && <Badge look="good">This device</Badge>}
                  </span>
                  <span className="text-sm text-muted">
                    since <When at={createdAt} />, last here <When at={seenAt} />
                  </span>
                </span>
                {!isCurrent && (
                  <Button size="small" isBusy={end.isPending} onClick={() => end.mutate(id)}>
                    Sign out <span className="sr-only">{device}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {list.length > 1 && (
            <Button isBusy={end.isPending} onClick={() => end.mutate('others')}>
              Sign out everywhere else
            </Button>
          )}
        </div>
      )}
    </Loaded>
  );
}
