import type { SessionId } from '@greenroom/shared/lib/id';
import { setSelfScore, showResult } from '@greenroom/shared/result/result.api';
import type { Result, selfScoreSchema } from '@greenroom/shared/result/result.schema';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { request } from '../../lib/request.ts';

export type SelfScore = z.output<typeof selfScoreSchema>;

export const resultQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['result', sessionId],
    queryFn: ({ signal }) => request(showResult, { params: { sessionId } }, signal),
    staleTime: 0,
    // What is being scored must not be exchanged under the hand.
    refetchOnWindowFocus: false,
  });

/** Saves the scores. Saves go one after another, so the last choice is the one that stays. */
export function useSaveScores(sessionId: SessionId) {
  const client = useQueryClient();
  const key = resultQuery(sessionId).queryKey;
  return useMutation({
    scope: { id: `self-score ${sessionId}` },
    mutationFn: (scores: SelfScore[]) => request(setSelfScore, { params: { sessionId }, body: { scores } }),
    onSuccess: (_, selfScores) => {
      client.setQueryData(key, (known: Result | undefined) => known && { ...known, selfScores });
      return client.invalidateQueries({ queryKey: ['sessions'] });
    },
  });
}
