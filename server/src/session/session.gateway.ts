import { Injectable } from '@nestjs/common';
import type { CommandPayload } from '@greenroom/shared/realtime/command';
import {
  advanceRound,
  beginRound,
  finishRound,
  freezeClock,
  joinRoom,
  leaveRoom,
  readClock,
  swapQuestion,
  thawClock,
} from '@greenroom/shared/session/session.events';
import { Clock } from '../clock/clock.ts';
import { Answers } from '../realtime/answers.ts';
import type { Caller } from '../realtime/connection.ts';
import { RoundService } from './round.service.ts';
import { RoundPresence } from './round-presence.ts';
import { presentSession } from './session.presenter.ts';

/** Entering and leaving the room, and the moves of the round's clock. */
@Injectable()
export class SessionGateway {
  constructor(
    private readonly rounds: RoundService,
    private readonly presence: RoundPresence,
    private readonly clock: Clock,
  ) {}

  @Answers(joinRoom)
  async join({ sessionId }: CommandPayload<typeof joinRoom>, { actor, connection }: Caller) {
    const session = await this.presence.enter(connection, sessionId);
    return { view: presentSession(session, actor.userId), serverNow: this.clock.now() };
  }

  @Answers(leaveRoom)
  async leave({ sessionId }: CommandPayload<typeof leaveRoom>, { connection }: Caller) {
    this.presence.leave(connection, sessionId);
  }

  @Answers(readClock)
  async readClock() {
    return { serverNow: this.clock.now() };
  }

  @Answers(beginRound)
  async begin({ sessionId }: CommandPayload<typeof beginRound>, { actor }: Caller) {
    await this.rounds.begin(sessionId, actor);
  }

  @Answers(swapQuestion)
  async swap({ sessionId }: CommandPayload<typeof swapQuestion>, { actor }: Caller) {
    await this.rounds.swap(sessionId, actor);
  }

  @Answers(advanceRound)
  async advance({ sessionId, stepId }: CommandPayload<typeof advanceRound>, { actor }: Caller) {
    await this.rounds.advance(sessionId, actor, stepId);
  }

  @Answers(finishRound)
  async finish({ sessionId }: CommandPayload<typeof finishRound>, { actor }: Caller) {
    await this.rounds.finish(sessionId, actor);
  }

  @Answers(freezeClock)
  async freeze({ sessionId, reason }: CommandPayload<typeof freezeClock>, { actor }: Caller) {
    await this.rounds.freeze(sessionId, actor, reason);
  }

  @Answers(thawClock)
  async thaw({ sessionId, reason }: CommandPayload<typeof thawClock>, { actor }: Caller) {
    await this.rounds.thaw(sessionId, actor, reason);
  }
}
