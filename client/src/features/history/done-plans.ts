import { listSessions } from '@greenroom/shared/session/session.api';
import type { JobRole } from '@greenroom/shared/vocabulary/job-role';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../lib/request.ts';
import { sessionsKey } from './sessions.ts';

const pagesAtMost = 20;

/** The plans somebody has ended a round of, for a role: the whole history is walked, page by page. */
export const donePlansQuery = (jobRole: JobRole) =>
  queryOptions({
    queryKey: [...sessionsKey, 'done', jobRole],
    queryFn: async ({ signal }) => {
      const done = new Set<string>();
      let before: number | undefined;
      for (let page = 0; page < pagesAtMost; page += 1) {
        const { sessions, hasMore } = await request(
          listSessions,
          { query: { status: 'ended', ...(before !== undefined && { before }) } },
          signal,
        );
        for (const session of sessions) if (session.jobRole === jobRole) done.add(session.plan);
        before = sessions.at(-1)?.createdAt;
        if (!hasMore || before === undefined) break;
      }
      return [...done];
    },
  });
