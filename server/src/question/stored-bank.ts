import type { Bank } from '@greenroom/question-bank/load';
import type { QuestionId } from '@greenroom/shared/lib/id';
import type { Question } from '@greenroom/shared/question/question.schema';
import type { Loop, QuestionSet, RoundPlan } from '@greenroom/shared/round-plan/round-plan.schema';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.ts';
import { BankPartEntity, QuestionEntity } from './question.entity.ts';

/** What of a bank is served: questions by id in their newest version, and what is made of them. */
export type ServedBank = Pick<Bank, 'questions' | 'plans' | 'loops' | 'sets'>;

const parts = ['plans', 'loops', 'sets'] as const;

/** Keeps a bank that loaded without a fault, in one transaction: new versions are added, vanished questions withdrawn. */
export async function storeBank(database: Database, bank: Bank, now: number): Promise<void> {
  const known = await newestVersions(database.read);
  const changed = [...bank.questions.values()].filter((question) => {
    const kept = known.get(question.id);
    return kept === undefined || JSON.stringify(kept) !== JSON.stringify(question);
  });
  const vanished = [...known.values()].filter(
    (question) => !bank.questions.has(question.id) && question.status !== 'deprecated',
  );
  const rows = [...changed, ...vanished.map((question): Question => ({ ...question, status: 'deprecated' }))];
  await database.write(async (manager) => {
    for (const content of rows) {
      await manager.upsert(
        QuestionEntity,
        {
          id: content.id,
          version: content.version,
          origin: 'bank',
          content: content as object,
          loadedAt: now,
        },
        ['id', 'version'],
      );
    }
    for (const kind of parts) {
      await manager.upsert(BankPartEntity, { kind, content: [...bank[kind].values()], loadedAt: now }, [
        'kind',
      ]);
    }
  });
}

/** The bank as it was last stored. */
export async function readStoredBank(database: Database): Promise<ServedBank> {
  const stored = new Map(
    (await database.read.find(BankPartEntity)).map(({ kind, content }) => [kind, content]),
  );
  const bySlug = <T extends { slug: string }>(kind: string) =>
    new Map(((stored.get(kind) ?? []) as T[]).map((part) => [part.slug, part]));
  return {
    questions: await newestVersions(database.read),
    plans: bySlug<RoundPlan>('plans'),
    loops: bySlug<Loop>('loops'),
    sets: bySlug<QuestionSet>('sets'),
  };
}

async function newestVersions(manager: EntityManager): Promise<Map<QuestionId, Question>> {
  const rows = await manager.find(QuestionEntity, { where: { origin: 'bank' }, order: { version: 'ASC' } });
  return new Map(rows.map(({ content }) => [content.id, content]));
}
