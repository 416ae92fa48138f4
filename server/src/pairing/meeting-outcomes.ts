import { Injectable } from '@nestjs/common';
import type { SessionId, UserId } from '@greenroom/shared/lib/id';
import type { SessionFact } from '@greenroom/shared/session/session-event';
import { Log } from '../log/log.ts';
import { SessionLog } from '../session/session-log.ts';
import { type LiveSession, SessionStore } from '../session/session-store.ts';
import { PairingOutcomes } from './pairing-outcomes.ts';

/** A round has fewer entries than this. */
const roundLength = 500;

/** What a meeting says of the reliability of its two: who held it to the end, who left, whose line was lost. */
@Injectable()
export class MeetingOutcomes {
  constructor(
    sessions: SessionStore,
    private readonly outcomes: PairingOutcomes,
    private readonly history: SessionLog,
    private readonly log: Log,
  ) {
    sessions.onChanged((session, facts) => {
      if (session.state.pair !== null) for (const fact of facts) this.weigh(session, fact);
    });
  }

  private weigh(session: LiveSession, fact: SessionFact): void {
    const { state } = session;
    const hasCome = state.pair?.reading !== null || state.roundIndex > 0;
    // A friend's link is good for a day: nobody promised to be there at once.
    if (!hasCome && !state.pair?.areStrangers) return;
    const isLast = state.roundIndex === state.rounds.length - 1;
    if (fact.type === 'round:ended' && fact.reason === 'finished' && isLast)
      for (const userId of state.participants) void this.outcomes.record(userId, 'finished');
    // The one who stayed goes on alone or home; waiting decides nothing.
    if (fact.type === 'absence:decided' && fact.choice !== 'wait')
      this.weighAbsence(session, hasCome).catch((error: unknown) =>
        this.log.error('an absence was not weighed', { sessionId: session.id, error }),
      );
  }

  /** Once a person and round: who goes on alone, and home later, was left once. */
  private async weighAbsence({ id, state }: LiveSession, hasCome: boolean): Promise<void> {
    const { absence, away = {} } = state.pair ?? {};
    if (absence == null || (await this.decisions(id, { by: absence.by, until: state.version })) > 1) return;
    for (const [userId, gone] of Object.entries(away))
      if (gone !== undefined) await this.outcomes.record(userId as UserId, hasCome ? gone.cause : 'no-show');
  }

  private async decisions(id: SessionId, { by, until }: { by: UserId; until: number }): Promise<number> {
    const events = await this.history.latest(id, roundLength);
    const known = events.filter(({ version }) => version <= until);
    const ofRound = known.slice(known.findLastIndex(({ type }) => type === 'rounds:swapped') + 1);
    return ofRound.filter(
      ({ actorId, fact }) => actorId === by && fact.type === 'absence:decided' && fact.choice !== 'wait',
    ).length;
  }
}
