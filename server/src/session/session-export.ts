import type { SessionFact } from '@greenroom/shared/session/session-event';
import type { SessionEntity, SessionEventEntity } from './session.entity.ts';

/**
 * A session as its owner takes it along. While it is open, which questions are still to come stays the server's secret: an
 * id is enough to read a prompt in the question bank.
 */
export function exportedSession(session: SessionEntity, log: readonly SessionEventEntity[], userId: string) {
  const events = withoutOthers(withoutSealed(log, userId), userId);
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

/** The other one's ids, which would tell that two strangers of two meetings are one: those of a guest who signed in, too. */
function withoutOthers(events: readonly SessionEventEntity[], userId: string): SessionEventEntity[] {
  const merged = events.flatMap(({ fact }) => (fact.type === 'participant:merged' ? [fact] : []));
  const mine = new Set<string>([userId]);
  for (const { from, to } of merged.toReversed()) if (mine.has(to)) mine.add(from);
  const all = events.flatMap(({ fact }) => (fact.type === 'session:created' ? fact.participants : []));
  const others = [...all, ...merged.flatMap(({ from, to }) => [from, to])].filter((id) => !mine.has(id));
  if (others.length === 0) return [...events];
  const text = others.reduce<string>((known, id) => known.replaceAll(id, 'partner'), JSON.stringify(events));
  return JSON.parse(text) as SessionEventEntity[];
}
