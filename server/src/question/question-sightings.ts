import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { QuestionId, UserId } from '@greenroom/shared/lib/id';
import { type EntityManager, In } from 'typeorm';
import { Database } from '../database/database.ts';
import { QuestionSightingEntity } from './question.entity.ts';

export interface Sighting {
  userId: UserId | string;
  questionId: QuestionId;
  kind: 'attempt' | 'solution';
  sessionId: string | null;
  at: number;
}

/** When a person last met a question. */
export interface LastSeen {
  attemptedAt: number | null;
  solutionOpenedAt: number | null;
}

/** Who has seen which question, in a round or by opening its solution. */
@Injectable()
export class QuestionSightings {
  constructor(private readonly database: Database) {}

  async add(manager: EntityManager, sighting: Sighting): Promise<void> {
    await this.database.appendWith(manager, QuestionSightingEntity, { id: randomUUID(), ...sighting });
  }

  /** A deleted session leaves behind that its questions were seen, and nothing of where. */
  async outlive(manager: EntityManager, sessionIds: readonly string[]): Promise<void> {
    await manager.update(QuestionSightingEntity, { sessionId: In([...sessionIds]) }, { sessionId: null });
  }

  async ofPerson(userId: string | undefined): Promise<Map<QuestionId, LastSeen>> {
    if (userId === undefined) return new Map();
    const rows = await this.database.rows(QuestionSightingEntity, { userId });
    rows.sort((one, other) => one.at - other.at);
    const seen = new Map<QuestionId, LastSeen>();
    for (const { questionId, kind, at } of rows) {
      const before = seen.get(questionId as QuestionId) ?? { attemptedAt: null, solutionOpenedAt: null };
      seen.set(
        questionId as QuestionId,
        kind === 'attempt' ? { ...before, attemptedAt: at } : { ...before, solutionOpenedAt: at },
      );
    }
    return seen;
  }
}
