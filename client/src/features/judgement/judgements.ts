import { giveOutcomes, listPendingJudgements } from '@greenroom/shared/judgement/judgement.api';
import type { PendingJudgement } from '@greenroom/shared/judgement/judgement.schema';
import type { SessionId } from '@greenroom/shared/lib/id';
import type { CaseOutcome } from '@greenroom/shared/run/run.schema';
import { trimOutcomes } from '@greenroom/shared/run/trim-outcomes';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../lib/request.ts';

/** What the route takes, with room for what surrounds the outcomes. */
const maxBytes = 7 * 1024 * 1024;

/** Code of an ended round that no browser has run yet. */
export const pendingJudgementsQuery = (sessionId: SessionId) =>
  queryOptions({
    queryKey: ['pending-judgements', sessionId],
    queryFn: ({ signal }) => request(listPendingJudgements, { params: { sessionId } }, signal),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });

/** Hands in what a text put out; the server compares. */
export function giveJudgement(
  sessionId: SessionId,
  { questionId, moment, language, sourceDigest }: PendingJudgement,
  outcomes: readonly CaseOutcome[],
) {
  const body = { questionId, moment, language, sourceDigest, outcomes: trimOutcomes(outcomes, maxBytes) };
  return request(giveOutcomes, { params: { sessionId }, body });
}
