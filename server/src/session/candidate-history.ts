import { Injectable } from '@nestjs/common';
import type { QuestionId } from '@greenroom/shared/lib/id';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import { OpenMeetings } from './open-meetings.ts';
import { QuestionSightings } from '../question/question-sightings.ts';
import { Users } from '../user/users.ts';

interface Known {
  seenAt: Map<QuestionId, number>;
  timeFactor: number;
  now: number;
}

/** What a draw takes into account about a candidate. */
@Injectable()
export class CandidateHistory {
  constructor(
    private readonly sightings: QuestionSightings,
    private readonly users: Users,
    private readonly meetings: OpenMeetings,
    private readonly clock: Clock,
  ) {}

  async of(userId: string): Promise<Known> {
    const seen = await this.sightings.ofPerson(userId);
    const lastSeen = ({
      attemptedAt,
      solutionOpenedAt,
    }: {
      attemptedAt: number | null;
      solutionOpenedAt: number | null;
    }) => Math.max(attemptedAt ?? 0, solutionOpenedAt ?? 0);
    const seenAt = new Map([...seen].map(([questionId, when]) => [questionId, lastSeen(when)]));
    const { preferences } = await this.users.me(userId);
    return { seenAt, timeFactor: preferences.timeFactor, now: this.clock.now() };
  }

  /** Inside the write that holds what was drawn. */
  assertThere(manager: EntityManager, people: readonly string[]): Promise<void> {
    return this.users.assertThere(manager, people);
  }

  /** What a meeting of theirs is asking them: a round alone would tell its hints. */
  ahead(userId: string): Promise<ReadonlySet<QuestionId>> {
    return this.meetings.questionsOf(userId);
  }
}
