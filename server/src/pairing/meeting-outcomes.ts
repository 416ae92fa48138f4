import { Injectable } from '@nestjs/common';
import type { UserId } from '@greenroom/shared/lib/id';
import type { SessionFact } from '@greenroom/shared/session/session-event';
import { type LiveSession, SessionStore } from '../session/session-store.ts';
import { PairingOutcomes } from './pairing-outcomes.ts';

/** What a meeting says of the reliability of its two: who held it to the end, who left, whose line was lost. */
@Injectable()
export class MeetingOutcomes {
  constructor(
    sessions: SessionStore,
    private readonly outcomes: PairingOutcomes,
  ) {
    sessions.onChanged((session, facts) => {
      if (session.state.pair !== null) for (const fact of facts) this.weigh(session, fact);
    });
  }

  private weigh({ state }: LiveSession, fact: SessionFact): void {
    const hasCome = state.pair?.reading !== null || state.roundIndex > 0;
    // A friend's link is good for a day: nobody promised to be there at once.
    if (!hasCome && !state.pair?.areStrangers) return;
    const isLast = state.roundIndex === state.rounds.length - 1;
    if (fact.type === 'round:ended' && fact.reason === 'finished' && isLast)
      for (const userId of state.participants) void this.outcomes.record(userId, 'finished');
    // The one who stayed goes on alone or home; waiting decides nothing.
    if (fact.type === 'absence:decided' && fact.choice !== 'wait')
      for (const [userId, away] of Object.entries(state.pair?.away ?? {}))
        if (away !== undefined) void this.outcomes.record(userId as UserId, hasCome ? away.cause : 'no-show');
  }
}
