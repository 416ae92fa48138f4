import type { SessionCard } from '@greenroom/shared/session/session.api';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { HistoryRow } from '../../../features/history/history-row.tsx';
import { type HistoryFilter, historyQuery } from '../../../features/history/sessions.ts';
import { Button } from '../../../ui/button.tsx';
import { Fault } from '../../../ui/fault.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { startWords, useStartRound } from '../../use-start-round.ts';
import { DeleteRound } from './delete-round.tsx';

export function HistoryList({ filter, empty }: { filter: HistoryFilter; empty: ReactNode }) {
  const query = useInfiniteQuery(historyQuery(filter));
  const start = useStartRound();
  const [doomed, setDoomed] = useState<SessionCard>();
  return (
    <>
      <Fault error={start.error} words={startWords} />
      <Loaded query={query} what="your history">
        {({ pages }) => {
          const sessions = pages.flatMap((page) => page.sessions);
          if (sessions.length === 0) return empty;
          return (
            <>
              <ul className="divide-y divide-hairline rounded-card border border-hairline bg-surface">
                {sessions.map((session) => (
                  <HistoryRow
                    key={session.id}
                    session={session}
                    isStarting={start.isPending}
                    onAgain={() =>
                      start.mutate({ plan: session.plan, jobRole: session.jobRole, level: session.level })
                    }
                    onDelete={() => setDoomed(session)}
                  />
                ))}
              </ul>
              {query.hasNextPage && (
                <div>
                  <Button isBusy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                    {query.isFetchingNextPage ? 'Loading older rounds' : 'Show older rounds'}
                  </Button>
                </div>
              )}
            </>
          );
        }}
      </Loaded>
      {doomed && <DeleteRound session={doomed} onClose={() => setDoomed(undefined)} />}
    </>
  );
}
