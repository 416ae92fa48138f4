import type { SessionId } from '@greenroom/shared/lib/id';
import { deleteSession, listSessions, type SessionCard } from '@greenroom/shared/session/session.api';
import type { Phase } from '@greenroom/shared/vocabulary/phase';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../lib/request.ts';

export interface HistoryFilter {
  status?: 'open' | 'ended';
  phase?: Phase;
}

/** All lists of sessions begin with this key. */
export const sessionsKey = ['sessions'];

/** What can be continued, and the newest of what has ended. A round left elsewhere shows when one comes back. */
export const recentQuery = (status: 'open' | 'ended') =>
  queryOptions({
    queryKey: [...sessionsKey, 'recent', status],
    queryFn: ({ signal }) => request(listSessions, { query: { status } }, signal),
    staleTime: 0,
  });

export const historyQuery = (filter: HistoryFilter) =>
  infiniteQueryOptions({
    queryKey: [...sessionsKey, 'history', filter],
    queryFn: ({ pageParam, signal }) =>
      request(
        listSessions,
        { query: { ...filter, ...(pageParam !== null && { before: pageParam }) } },
        signal,
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ sessions, hasMore }) => (hasMore ? (sessions.at(-1)?.createdAt ?? null) : null),
    staleTime: 0,
  });

export function useDeleteSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sessionId: SessionId) => request(deleteSession, { params: { sessionId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionsKey }),
  });
}

export const isOpen = ({ status }: SessionCard) => status !== 'ended';
export const roundPath = (sessionId: string) => `/sessions/${sessionId}`;
export const resultPath = (sessionId: string) => `/sessions/${sessionId}/result`;
