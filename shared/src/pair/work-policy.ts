import type { DocumentId, UserId } from '../lib/id.ts';
import type { SessionState } from '../session/session-state.ts';
import { isRoundScored } from './scorecard-move.ts';

/**
 * Whether somebody may still write into the joint work of a round. Its candidate always may: it is their work, and what was
 * not reached can be done later. The other one may until the round's result is settled: both scorecards locked, or opened.
 * Reading is not asked here.
 */
export function mayWriteWork(state: SessionState, documentId: DocumentId, userId: UserId): boolean {
  const round = state.rounds.find(({ setup }) => setup.workDocumentId === documentId);
  if (state.pair === null || round === undefined || round.setup.candidateId === userId) return true;
  if (state.pair.revealed !== null) return false;
  return round.status !== 'ended' || !isRoundScored(state, round);
}
