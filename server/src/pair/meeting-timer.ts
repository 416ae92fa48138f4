import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { SessionId } from '@greenroom/shared/lib/id';
import { meetingZeroAt, meetingZeroMove } from '@greenroom/shared/pair/meeting-zero';
import { isGathering } from '@greenroom/shared/pair/pair-room';
import { readingZeroAt } from '@greenroom/shared/pair/reading-move';
import type { SessionFact } from '@greenroom/shared/session/session-event';
import { Clock, type Timer } from '../clock/clock.ts';
import { Log } from '../log/log.ts';
import { Turns } from '../realtime/turns.ts';
import { OpenMeetings } from '../session/open-meetings.ts';
import { type LiveSession, SessionStore } from '../session/session-store.ts';

/** A full disk fails every attempt: often enough to heal at once, rarely enough to leave room for others. */
const againMs = 1000;
const sweepMs = 10 * 60_000;

/** Ends reading, gives up what nobody came to, lets the clock go on after ten minutes of absence, and opens sealed scorecards. */
@Injectable()
export class MeetingTimer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly timers = new Map<string, Timer>();
  private sweeping: Timer | null = null;

  constructor(
    private readonly sessions: SessionStore,
    private readonly meetings: OpenMeetings,
    private readonly clock: Clock,
    private readonly turns: Turns,
    private readonly log: Log,
  ) {
    sessions.onChanged((session) => this.schedule(session));
    sessions.onDeleted((sessionId) => this.cancel(sessionId));
  }

  /** Meetings that a restart found open. */
  async onApplicationBootstrap(): Promise<void> {
    for (const id of await this.meetings.list()) {
      await this.turns.take();
      try {
        this.schedule(await this.takeUp(id));
      } catch (error) {
        this.log.error('a meeting could not be taken up again', { sessionId: id, error });
      }
      // Nobody is there yet: whoever comes reads it again.
      this.sessions.forget(id);
    }
    this.sweeping = this.clock.every(sweepMs, () => this.sweep());
  }

  onApplicationShutdown(): void {
    this.sweeping?.cancel();
    for (const timer of this.timers.values()) timer.cancel();
  }

  /** Nobody is here after a restart: a reading must not end, and a round not begin, before both are back. */
  private async takeUp(sessionId: SessionId): Promise<LiveSession> {
    const found = await this.sessions.load(sessionId);
    if (readingZeroAt(found.state) === null && !isGathering(found.state)) return found;
    return this.sessions.change(sessionId, null, ({ state }, { now }) =>
      state.participants
        .filter((userId) => state.pair?.away[userId] === undefined)
        .map((userId): SessionFact => ({ type: 'participant:left', userId, since: now, cause: 'dropped' })),
    );
  }

  /** Those that nobody has ever entered: no change of theirs set a timer. */
  private async sweep(): Promise<void> {
    for (const id of await this.meetings.unmet()) if (!this.timers.has(id)) await this.ring(id);
  }

  private schedule({ id, state }: LiveSession): void {
    this.cancel(id);
    const at = meetingZeroAt(state, this.clock.now());
    if (at === null) return;
    this.timers.set(
      id,
      this.clock.setTimer(at, () => this.ring(id)),
    );
  }

  private cancel(sessionId: string): void {
    this.timers.get(sessionId)?.cancel();
    this.timers.delete(sessionId);
  }

  private async ring(sessionId: SessionId): Promise<void> {
    this.timers.delete(sessionId);
    try {
      const session = await this.sessions.change(sessionId, null, ({ state, content }, { now }) =>
        meetingZeroMove(state, { content, now }),
      );
      if (!this.timers.has(sessionId)) this.schedule(session);
    } catch (error) {
      if (error instanceof AppError && error.code === 'not-found') return;
      this.log.error('a meeting’s time could not be acted on', { sessionId, error });
      this.timers.set(
        sessionId,
        this.clock.setTimer(this.clock.now() + againMs, () => this.ring(sessionId)),
      );
    }
  }
}
