import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { SessionId } from '@greenroom/shared/lib/id';
import { assertAllowed } from '@greenroom/shared/session/round-move';
import type { SessionFact } from '@greenroom/shared/session/session-event';
import { currentRound } from '@greenroom/shared/session/session-state';
import { type EntityManager, In, LessThan } from 'typeorm';
import { Clock, type Timer } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { DocumentService } from '../document/document.service.ts';
import { abandonedAfterMs } from './abandoned-after.ts';
import { documentsOf } from './round.service.ts';
import { SessionDeletion } from './session-deletion.ts';
import { SessionEntity } from './session.entity.ts';
import { SessionStore } from './session-store.ts';

const hourMs = 60 * 60_000;

/** Closes rounds that nobody came back to. One that was never begun holds nothing, and goes. */
@Injectable()
export class SessionClosing implements OnApplicationBootstrap, OnApplicationShutdown {
  private first: Timer | null = null;
  private hourly: Timer | null = null;

  constructor(
    private readonly sessions: SessionStore,
    private readonly documents: DocumentService,
    private readonly deletion: SessionDeletion,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    // By the clock, which logs what goes wrong: it must not keep the server from starting.
    this.first = this.clock.setTimer(this.clock.now(), () => this.close());
    this.hourly = this.clock.every(hourMs, () => this.close());
  }

  onApplicationShutdown(): void {
    this.first?.cancel();
    this.hourly?.cancel();
  }

  private async close(): Promise<void> {
    const left = await this.database.read.findBy(SessionEntity, this.untouched);
    const failures: unknown[] = [];
    for (const { id, status, mode } of left) {
      try {
        if (status === 'ready') await this.delete(id);
        else if (mode === 'pair') await this.abandonPair(id as SessionId);
        else await this.abandon(id as SessionId);
      } catch (error) {
        // One broken log must not keep the others open.
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'some rounds could not be closed');
  }

  private get untouched() {
    const touchedAt = LessThan(this.clock.now() - abandonedAfterMs);
    return { status: In(['ready', 'running', 'belled']), touchedAt };
  }

  /** Asked within the transaction: somebody may be back, and typing touches the documents alone. */
  private async isLeft(manager: EntityManager, id: string): Promise<boolean> {
    if (!(await manager.existsBy(SessionEntity, { ...this.untouched, id }))) return false;
    return (await this.documents.changedAt(manager, id)) < this.clock.now() - abandonedAfterMs;
  }

  private async delete(id: string): Promise<void> {
    const afterCommit = await this.database.write(async (manager) =>
      (await this.isLeft(manager, id)) ? this.deletion.deleteIn(manager, [id]) : undefined,
    );
    await afterCommit?.();
  }

  /** What two people left open between or during their rounds: the round in hand ends, and what was locked is shown. */
  private async abandonPair(sessionId: SessionId): Promise<void> {
    await this.sessions.change(sessionId, null, async ({ state }, { manager }) => {
      if (!(await this.isLeft(manager, sessionId))) return [];
      const round = currentRound(state);
      const documents = await this.documents.marks(manager, documentsOf(round));
      const ended: SessionFact[] =
        round.status === 'ended' ? [] : [{ type: 'round:ended', reason: 'abandoned', documents }];
      return state.pair?.revealed ? ended : [...ended, { type: 'scorecards:revealed', cause: 'expired' }];
    });
  }

  private async abandon(sessionId: SessionId): Promise<void> {
    await this.sessions.change(sessionId, null, async ({ state }, { manager }) => {
      const round = currentRound(state);
      if (!(await this.isLeft(manager, sessionId))) return [];
      assertAllowed(round, 'abandon');
      return [
        {
          type: 'round:ended',
          reason: 'abandoned',
          documents: await this.documents.marks(manager, documentsOf(round)),
        },
      ];
    });
  }
}
