import type { SessionFact } from '@greenroom/shared/session/session-event';
import type { SessionEntity, SessionEventEntity } from './session.entity.ts';

/**
 * A session as its owner takes it along. While it is open, which questions are still to come stays the server's secret: an
 * id is enough to read a prompt in the question bank.
 */
export function exportedSession(session: SessionEntity, log: readonly SessionEventEntity[], userId: string) {
  const events = withoutSealed(log, userId);
  if (session.status === 'ended') return { ...session, events };
  const opened = new Set<string>(
    events.flatMap(({ fact }) => (fact.type === 'question:opened' ? fact.questionId : [])),
  );
  return {
    ...session,
    questionIds: session.questionIds.filter((id) => opened.has(id)),
    events: events.map((event) => ({ ...event, fact: withoutUnseen(event.fact, opened) })),
  };
}

function withoutUnseen(fact: SessionFact, opened: ReadonlySet<string>): object {
  if (fact.type === 'question:swapped') return { type: fact.type };
  if (fact.type !== 'round:prepared') return fact;
  const { offers: _unseen, ...round } = fact.round;
  const questions = round.questions.filter(({ questionId }) => opened.has(questionId));
  return { ...fact, round: { ...round, questions } };
}

/** What the other one of two rated for themselves is never told, nor what they wrote before it may be seen. */
function withoutSealed(events: readonly SessionEventEntity[], userId: string): SessionEventEntity[] {
  const isRevealed = events.some(({ type }) => type === 'scorecards:revealed');
  const hidden = new Set(['self-rating:given', 'again:wanted', ...(isRevealed ? [] : ['scorecard:locked'])]);
  return events.filter(({ type, actorId }) => actorId === userId || !hidden.has(type));
}
