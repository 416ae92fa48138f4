import { Injectable } from '@nestjs/common';
import type { SessionId, UserId } from '@greenroom/shared/lib/id';
import { partnerOf } from '@greenroom/shared/pair/pair-room';
import { calledIn } from '@greenroom/shared/pair/pseudonym';
import type { Evidence, ReportSide } from '@greenroom/shared/report/report.schema';
import type { SessionFact } from '@greenroom/shared/session/session-event';
import { ChatService } from '../chat/chat.service.ts';
import { SessionLog } from '../session/session-log.ts';
import { SessionStore } from '../session/session-store.ts';

/** The last of what happened and was said: enough to judge, no more of a meeting than that. */
const lastEvents = 200;
const lastMessages = 100;

/** What a report carries, as it is at this moment. */
@Injectable()
export class EvidenceGathering {
  constructor(
    private readonly sessions: SessionStore,
    private readonly log: SessionLog,
    private readonly chat: ChatService,
  ) {}

  async gather(
    sessionId: SessionId,
    reporterId: UserId,
  ): Promise<{ evidence: Evidence; reporterAs: string; reportedAs: string }> {
    const session = await this.sessions.ofPerson(sessionId, reporterId);
    const reportedId = partnerOf(session.state, reporterId);
    const sides = new Map<string, ReportSide>();
    for (const [userId, side] of [[reporterId, 'reporter'] as const, [reportedId, 'reported'] as const])
      for (const id of [userId, ...(session.state.cameAs[userId] ?? [])]) sides.set(id, side);
    const sideOf = (id: string | null) => (id === null ? null : (sides.get(id) ?? null));
    const events = await this.log.latest(sessionId, lastEvents);
    const said = await this.chat.latest(sessionId, reporterId, lastMessages);
    return {
      evidence: {
        events: events.map(({ at, actorId, type, fact }) => ({
          ...{ at, by: sideOf(actorId), type, detail: detailOf(fact) },
          about: sideOf(aboutOf(fact)),
        })),
        chat: said.map(({ at, authorId, text }) => ({ at, by: sideOf(authorId), text })),
      },
      reporterAs: calledIn(session, reporterId),
      reportedAs: calledIn(session, reportedId),
    };
  }
}

/** Whom it happened to, or whose round it is. */
function aboutOf(fact: SessionFact): string | null {
  if (fact.type === 'round:prepared') return fact.round.candidateId;
  return 'userId' in fact ? fact.userId : null;
}

/** The one word that a timeline needs; nothing that anybody wrote. */
function detailOf(fact: SessionFact): string | null {
  if ('cause' in fact) return fact.cause;
  if ('reason' in fact) return fact.reason;
  if ('choice' in fact) return fact.choice;
  if (fact.type === 'consent:given' || fact.type === 'consent:withdrawn') return fact.to;
  if ('level' in fact) return String(fact.level);
  return 'minutes' in fact ? String(fact.minutes) : null;
}
