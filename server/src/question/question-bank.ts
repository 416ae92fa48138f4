import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BankLoadError, loadBank } from '@greenroom/question-bank/load';
import { AppError } from '@greenroom/shared/http/error';
import type { RouteAnswer } from '@greenroom/shared/http/route';
import type { QuestionId } from '@greenroom/shared/lib/id';
import type { showQuestion } from '@greenroom/shared/question/question.api';
import type { Question } from '@greenroom/shared/question/question.schema';
import { canFill, ofAnyLength, soloPlansFor } from '@greenroom/shared/round-plan/can-fill';
import type { Loop, QuestionSet, RoundPlan } from '@greenroom/shared/round-plan/round-plan.schema';
import { Clock } from '../clock/clock.ts';
import { Config } from '../config/config.ts';
import { Database } from '../database/database.ts';
import { Log } from '../log/log.ts';
import { presentQuestion } from './question.presenter.ts';
import { QuestionEntity } from './question.entity.ts';
import { type ServedBank, readStoredBank, storeBank } from './stored-bank.ts';

export type QuestionPage = RouteAnswer<typeof showQuestion>;

/** The questions, plans, loops and sets in service. Broken files stop the load, and the last good bank stays. */
@Injectable()
export class QuestionBank implements OnModuleInit {
  private served: ServedBank = { questions: new Map(), plans: new Map(), loops: new Map(), sets: new Map() };
  private readonly older = new Map<string, Question>();
  private readonly pages = new WeakMap<Question, QuestionPage>();
  private readonly drawable = new WeakMap<RoundPlan, readonly Question[]>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly log: Log,
  ) {}

  async onModuleInit(): Promise<void> {
    try {
      const bank = loadBank(this.config.BANK_DIR);
      await storeBank(this.database, bank, this.clock.now());
      this.served = bank;
    } catch (error) {
      if (!(error instanceof BankLoadError)) throw error;
      for (const { file, line, reason } of error.errors)
        this.log.error('question bank not loaded', { file, line, reason });
      this.served = await readStoredBank(this.database);
      if (this.served.questions.size === 0) throw error;
      this.log.warn('the last good question bank stays in service', {
        questions: this.served.questions.size,
      });
    }
  }

  /** What may be listed and drawn: nothing withdrawn, and drafts only where an author asked to see them. */
  get questions(): Question[] {
    const shown = this.config.BANK_DRAFTS ? ['draft', 'reviewed', 'verified'] : ['reviewed', 'verified'];
    return [...this.served.questions.values()].filter(({ status }) => shown.includes(status));
  }

  /** Those of them that a slot of this plan may draw or, of another length, offer. */
  questionsFor(plan: RoundPlan): readonly Question[] {
    const known = this.drawable.get(plan);
    if (known !== undefined) return known;
    const fitting = this.questions.filter((question) =>
      plan.slots.some((slot) => canFill(plan, ofAnyLength(slot), question)),
    );
    this.drawable.set(plan, fitting);
    return fitting;
  }

  get plans(): RoundPlan[] {
    return [...this.served.plans.values()];
  }

  get loops(): Loop[] {
    return [...this.served.loops.values()];
  }

  get sets(): QuestionSet[] {
    return [...this.served.sets.values()];
  }

  plan(slug: string): RoundPlan {
    return found(this.served.plans.get(slug), 'round plan');
  }

  set(slug: string): QuestionSet {
    return found(this.served.sets.get(slug), 'question set');
  }

  question(id: QuestionId): Question {
    return found(this.served.questions.get(id), 'question');
  }

  /** A question's own page. It is the same for everybody until the bank changes, so it is made once. */
  page(id: QuestionId): QuestionPage {
    const question = this.question(id);
    const known = this.pages.get(question);
    if (known !== undefined) return known;
    const page = Object.freeze({ ...presentQuestion(question), plans: soloPlansFor(question, this.plans) });
    this.pages.set(question, page);
    return page;
  }

  /** The version a round was drawn with, which an edit since then may have left behind. */
  async questionAt(id: QuestionId, version: number): Promise<Question> {
    const newest = this.served.questions.get(id);
    if (newest?.version === version) return newest;
    const key = `${id} ${version}`;
    const kept =
      this.older.get(key) ??
      (await this.database.read.findOneBy(QuestionEntity, { id, version }))?.content ??
      newest;
    const question = found(kept, 'question');
    this.older.set(key, question);
    return question;
  }
}

function found<T>(thing: T | undefined, what: string): T {
  if (thing === undefined) throw new AppError('not-found', `There is no such ${what}.`);
  return thing;
}
