import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { SessionId, UserId } from '@greenroom/shared/lib/id';
import { meetingOf } from '@greenroom/shared/pair/pair-room';
import type { RoundContent } from '@greenroom/shared/session/round-content';
import type { DocumentMark, SessionFact } from '@greenroom/shared/session/session-event';
import { type SessionState, currentRound } from '@greenroom/shared/session/session-state';
import { DocumentService } from '../document/document.service.ts';
import type { Actor } from '../http/actor.ts';
import { documentsOf } from '../session/round.service.ts';
import { type LiveSession, SessionStore } from '../session/session-store.ts';

/** What a move of two is decided on. */
export interface Meeting {
  state: SessionState;
  by: UserId;
  content: RoundContent;
  now: number;
}

/** Moves of two: each loads through the person, lets a pure function decide, and appends its facts. */
@Injectable()
export class PairService {
  constructor(
    private readonly sessions: SessionStore,
    private readonly documents: DocumentService,
  ) {}

  move(
    sessionId: SessionId,
    actor: Actor,
    decide: (meeting: Meeting) => SessionFact[],
  ): Promise<LiveSession> {
    return this.sessions.change(sessionId, actor.userId as UserId, ({ state, content }, { now }) =>
      decide({ ...asTheirs(state, actor), content, now }),
    );
  }

  /** A move that may end the round: it needs to know where its documents stand. */
  moveWithMarks(
    sessionId: SessionId,
    actor: Actor,
    decide: (meeting: Meeting, documents: DocumentMark[]) => SessionFact[],
  ): Promise<LiveSession> {
    return this.sessions.change(
      sessionId,
      actor.userId as UserId,
      async ({ state, content }, { now, manager }) => {
        const meeting = { ...asTheirs(state, actor), content, now };
        return decide(meeting, await this.documents.marks(manager, documentsOf(currentRound(state))));
      },
    );
  }
}

function asTheirs(state: SessionState, actor: Actor): { state: SessionState; by: UserId } {
  const by = actor.userId as UserId;
  if (!state.participants.includes(by)) throw new AppError('not-found', 'There is no such session.');
  meetingOf(state);
  return { state, by };
}
