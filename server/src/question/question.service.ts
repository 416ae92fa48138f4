import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { RouteAnswer, RouteInput } from '@greenroom/shared/http/route';
import type { QuestionId } from '@greenroom/shared/lib/id';
import type { countQuestions, listQuestions } from '@greenroom/shared/question/question.api';
import type { Question } from '@greenroom/shared/question/question.schema';
import type { QuestionSolution } from '@greenroom/shared/question/question-view.schema';
import { isWithin } from '@greenroom/shared/vocabulary/level';
import { groupsOf } from '@greenroom/shared/vocabulary/skill';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import type { Actor } from '../http/actor.ts';
import { OpenRounds } from './open-rounds.ts';
import { QuestionBank } from './question-bank.ts';
import { QuestionSightings } from './question-sightings.ts';
import { presentCard } from './question.presenter.ts';
import { presentSolution } from './solution.presenter.ts';

const pageSize = 50;
type Counts = RouteAnswer<typeof countQuestions>;
type Filter = RouteInput<typeof listQuestions>['query'];

@Injectable()
export class QuestionService {
  constructor(
    private readonly bank: QuestionBank,
    private readonly sightings: QuestionSightings,
    private readonly openRounds: OpenRounds,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(filter: Filter, actor: Actor | null): Promise<RouteAnswer<typeof listQuestions>> {
    const found = this.bank.questions.filter((question) => passes(question, filter)).sort(byPlace);
    const seen = await this.sightings.ofPerson(actor?.userId);
    const questions = found.slice(filter.offset, filter.offset + pageSize).map((question) => ({
      ...presentCard(question),
      ...(seen.get(question.id) ?? { attemptedAt: null, solutionOpenedAt: null }),
    }));
    return { total: found.length, questions };
  }

  async count(actor: Actor | null): Promise<Counts> {
    const seen = await this.sightings.ofPerson(actor?.userId);
    const cells = new Map<string, Counts['cells'][number]>();
    const groups = new Map<string, Counts['groups'][number]>();
    for (const { id, phase, skills } of this.bank.questions) {
      const attempted = Number(seen.get(id)?.attemptedAt != null);
      for (const skill of skills)
        tally(cells, `${phase} ${skill}`, { phase, skill, questions: 1, attempted });
      for (const group of groupsOf(skills))
        tally(groups, `${phase} ${group}`, { phase, group, questions: 1, attempted });
    }
    return { total: this.bank.questions.length, cells: [...cells.values()], groups: [...groups.values()] };
  }

  async openSolution(questionId: QuestionId, actor: Actor): Promise<QuestionSolution> {
    const question = this.bank.question(questionId);
    if ((await this.openRounds.questionsOf(actor.userId)).has(questionId)) {
      throw new AppError(
        'state-refused',
        'This question is part of a round you have not ended: its solution waits for the result.',
      );
    }
    await this.database.write((manager) =>
      this.sightings.add(manager, {
        userId: actor.userId,
        questionId,
        kind: 'solution',
        sessionId: null,
        at: this.clock.now(),
      }),
    );
    return presentSolution(question);
  }
}

function passes(question: Question, { phase, skill, group, role, level, type, search }: Filter): boolean {
  if (phase !== undefined && question.phase !== phase) return false;
  if (skill !== undefined && !question.skills.includes(skill)) return false;
  if (group !== undefined && !groupsOf(question.skills).includes(group)) return false;
  if (role !== undefined && !question.roles.includes(role)) return false;
  if (level !== undefined && !isWithin(question.level, level)) return false;
  if (type !== undefined && question.type !== type) return false;
  const words = (search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const text = `${question.title} ${question.skills.join(' ')} ${question.prompt}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function tally<C extends { questions: number; attempted: number }>(
  counts: Map<string, C>,
  key: string,
  one: C,
): void {
  const before = counts.get(key);
  const sum = before && {
    questions: before.questions + one.questions,
    attempted: before.attempted + one.attempted,
  };
  counts.set(key, { ...one, ...sum });
}

const byPlace = (left: Question, right: Question) =>
  left.phase.localeCompare(right.phase) ||
  left.title.localeCompare(right.title) ||
  left.id.localeCompare(right.id);
