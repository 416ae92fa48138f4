import { randomUUID } from 'node:crypto';
import type { UserId } from '@greenroom/shared/lib/id';
import type { SessionFact } from '@greenroom/shared/session/session-event';
import type { EntityManager } from 'typeorm';
import { SessionEventEntity } from './session.entity.ts';

/**
 * Rewrites a session's log: an id that leads to nobody, which is answered, stands wherever the person's stood, as those of
 * the guests do whom they came as. A line they wrote for themselves goes. What they wrote on the other one's scorecard
 * stays: it was given to them.
 */
export async function becomeNobodyInLog(
  manager: EntityManager,
  { sessionId, userId }: { sessionId: string; userId: string },
): Promise<UserId> {
  const nobody = randomUUID() as UserId;
  const events = await manager.find(SessionEventEntity, { where: { sessionId }, order: { version: 'ASC' } });
  const theirs = idsOf(events, userId);
  for (const event of events) {
    const written = JSON.stringify(event.fact);
    const isTheirs = event.actorId !== null && theirs.includes(event.actorId);
    if (!isTheirs && !theirs.some((id) => written.includes(id))) continue;
    const text = theirs.reduce((known, id) => known.replaceAll(id, nobody), written);
    const fact = JSON.parse(text) as SessionFact;
    await manager.update(
      SessionEventEntity,
      { sessionId, version: event.version },
      {
        actorId: isTheirs ? nobody : event.actorId,
        fact: (isTheirs ? withoutOwnLine(fact) : fact) as never,
      },
    );
  }
  return nobody;
}

/** The person's, and those of the guests they were in this session before. */
function idsOf(events: readonly SessionEventEntity[], userId: string): string[] {
  const ids = [userId];
  const merged = events.flatMap(({ fact }) => (fact.type === 'participant:merged' ? [fact] : []));
  for (const { from, to } of merged.toReversed()) if (ids.includes(to)) ids.push(from);
  return ids;
}

const withoutOwnLine = (fact: SessionFact): SessionFact =>
  fact.type === 'self-rating:given' ? { ...fact, rating: { ...fact.rating, note: '' } } : fact;
