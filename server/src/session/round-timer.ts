import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { SessionId } from '@greenroom/shared/lib/id';
import { isLedByPerson } from '@greenroom/shared/pair/pair-room';
import { advanceMove, nextZeroAt } from '@greenroom/shared/session/round-move';
import { currentStep } from '@greenroom/shared/session/round-content';
import { currentRound } from '@greenroom/shared/session/session-state';
import { Clock, type Timer } from '../clock/clock.ts';
import { DocumentService } from '../document/document.service.ts';
import { Log } from '../log/log.ts';
import { documentsOf } from './round.service.ts';
import { type LiveSession, SessionStore } from './session-store.ts';

/** A full disk fails every attempt: often enough to heal at once, rarely enough to leave room for others. */
const againMs = 1000;

/** Rings the bell, and ends hard steps at their zero, whether or not anybody is looking. One timer a running round. */
@Injectable()
export class RoundTimer implements OnApplicationShutdown {
  private readonly timers = new Map<string, Timer>();
  private readonly dropped = new Set<string>();

  constructor(
    private readonly sessions: SessionStore,
    private readonly documents: DocumentService,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    sessions.onChanged((session) => this.schedule(session));
    sessions.onDeleted((sessionId) => this.cancel(sessionId));
  }

  /** Rounds whose time goes by: that of a round, or that of an absence which two may have. */
  get running(): number {
    return this.timers.size + this.dropped.size;
  }

  onApplicationShutdown(): void {
    for (const timer of this.timers.values()) timer.cancel();
  }

  schedule({ id, state }: LiveSession): void {
    this.cancel(id);
    const round = currentRound(state);
    const zero = nextZeroAt(round);
    const { drop, restart } = round.clock.freezes;
    if (round.status === 'running' && isLedByPerson(state) && drop !== undefined && restart === undefined)
      this.dropped.add(id);
    if (zero !== null)
      this.timers.set(
        id,
        this.clock.setTimer(zero.at, () => this.reach(id)),
      );
  }

  private cancel(sessionId: string): void {
    this.timers.get(sessionId)?.cancel();
    this.timers.delete(sessionId);
    this.dropped.delete(sessionId);
  }

  private async reach(sessionId: SessionId): Promise<void> {
    this.timers.delete(sessionId);
    try {
      const session = await this.sessions.change(
        sessionId,
        null,
        async ({ state, content }, { now, manager }) => {
          const round = currentRound(state);
          const zero = nextZeroAt(round);
          if (zero === null || zero.at > now) return [];
          if (zero.zero === 'step')
            return advanceMove(state, { stepId: currentStep(round).id, cause: 'zero' }, { content, now });
          return [
            { type: 'round:belled', documents: await this.documents.marks(manager, documentsOf(round)) },
          ];
        },
      );
      if (!this.timers.has(sessionId)) this.schedule(session);
    } catch (error) {
      if (error instanceof AppError && error.code === 'not-found') return;
      this.log.error('a round could not reach its zero', { sessionId, error });
      if (this.timers.has(sessionId)) return;
      const again = this.clock.setTimer(this.clock.now() + againMs, () => this.reach(sessionId));
      this.timers.set(sessionId, again);
    }
  }
}
