import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { UserId } from '@greenroom/shared/lib/id';
import type { CommandPayload } from '@greenroom/shared/realtime/command';
import { recordRun } from '@greenroom/shared/run/run.events';
import { runMove } from '@greenroom/shared/session/run-move';
import { currentRound } from '@greenroom/shared/session/session-state';
import { Answers } from '../realtime/answers.ts';
import type { Caller } from '../realtime/connection.ts';
import { SessionStore } from '../session/session-store.ts';

/** Runs of the visible tests, for the room to see and the log to keep. */
@Injectable()
export class RunGateway {
  constructor(private readonly sessions: SessionStore) {}

  @Answers(recordRun)
  async record({ sessionId, ...run }: CommandPayload<typeof recordRun>, { actor }: Caller) {
    const userId = actor.userId as UserId;
    await this.sessions.change(sessionId, userId, ({ state, content }) => {
      if (!state.participants.includes(userId)) throw new AppError('not-found', 'There is no such session.');
      const round = currentRound(state);
      const { candidateId, interviewerId } = round.setup;
      if (userId !== candidateId && userId !== interviewerId)
        throw new AppError('not-allowed', 'Who watches a round does not run its code.');
      return [runMove(round, run, content)];
    });
  }
}
