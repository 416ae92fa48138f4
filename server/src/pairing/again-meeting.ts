import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { UserId } from '@greenroom/shared/lib/id';
import { doBothWantAgain } from '@greenroom/shared/pair/scorecard-move';
import type { Wish } from '@greenroom/shared/pairing/pairing.schema';
import type { SessionState } from '@greenroom/shared/session/session-state';
import { Log } from '../log/log.ts';
import type { Attendee, Meeting } from '../session/prepare-pair.ts';
import { type LiveSession, SessionStore } from '../session/session-store.ts';
import { Users } from '../user/users.ts';
import { FriendMeeting } from './invitation/friend-meeting.ts';

/** Two who both want to meet again get a meeting like the last one: other questions, and who asked first answers first. */
@Injectable()
export class AgainMeeting {
  private readonly making = new Set<string>();

  constructor(
    private readonly sessions: SessionStore,
    private readonly meetings: FriendMeeting,
    private readonly users: Users,
    private readonly log: Log,
  ) {
    sessions.onChanged((session, facts) => {
      if (facts.some(({ type }) => type === 'again:wanted') && doBothWantAgain(session.state))
        void this.arrange(session);
    });
  }

  private async arrange({ id, state }: LiveSession): Promise<void> {
    if (this.making.has(id)) return;
    this.making.add(id);
    try {
      const sessionId = await this.meetings.meet(await this.another(state));
      await this.sessions.change(id, null, (before) =>
        doBothWantAgain(before.state) ? [{ type: 'again:arranged', sessionId }] : [],
      );
    } catch (error) {
      // One is in a ready check, or has blocked the other one since: either may ask again.
      if (!(error instanceof AppError))
        this.log.error('a meeting was not held again', { sessionId: id, error });
    } finally {
      this.making.delete(id);
    }
  }

  private async another(state: SessionState): Promise<Meeting> {
    const [first] = state.rounds;
    const { pair } = state;
    const interviewerId = first?.setup.interviewerId;
    if (first === undefined || pair === null || interviewerId == null) throw new Error('a meeting of one');
    const { plan, candidateId } = first.setup;
    return {
      ...{ phase: plan.phase as Wish['phase'], length: plan.length, ways: pair.ways, medium: pair.medium },
      areStrangers: pair.areStrangers,
      people: [await this.attendee(state, interviewerId), await this.attendee(state, candidateId)],
      known: state.rounds.flatMap(({ setup, swappedFrom }) => [
        ...setup.questions.map(({ questionId }) => questionId),
        ...swappedFrom,
      ]),
    };
  }

  /** As they were a candidate before; who was none, as they practise alone. */
  private async attendee(state: SessionState, userId: UserId): Promise<Attendee> {
    const held = state.rounds.find(({ setup }) => setup.candidateId === userId)?.setup;
    const { jobRole, level, language } = held ?? (await this.users.me(userId)).preferences;
    return { userId, jobRole, level, language };
  }
}
