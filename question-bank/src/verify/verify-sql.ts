import type { QuestionOf } from '@greenroom/shared/question/question.schema';
import { firstDifference } from '@greenroom/shared/run/compare';
import { sqlTableSchema, type SqlTable } from '@greenroom/shared/run/run.schema';
import { allCases } from '@greenroom/shared/run/visible-cases';
import { trouble, type Bench } from './bench.ts';

type Sql = QuestionOf<'sql'>;

/** A row a line, so that a change of the answer reads well. */
export const tableText = ({ columns, rows }: SqlTable): string =>
  `{\n  "columns": ${JSON.stringify(columns)},\n  "rows": [\n${rows
    .map((row) => `    ${JSON.stringify(row)}`)
    .join(',\n')}\n  ]\n}\n`;

/** The question with what its reference answers on each seed; null where it does not. */
async function withAnswers(question: Sql, bench: Bench): Promise<Sql | null> {
  const cases = allCases(question);
  const outcomes = await bench.outcomes(question, { language: 'sql', source: question.reference, cases });
  const seeds = question.seeds.map((seed, index) => {
    const { output, fault } = outcomes?.[index] ?? {};
    const table = sqlTableSchema.safeParse(output);
    const message = `the reference gives no table on ${seed.name}: ${fault?.message ?? 'no rows asked for'}`;
    bench.claim(table.success, { rule: 'reference', path: ['reference'], message });
    return table.success ? { ...seed, expected: table.data } : null;
  });
  return seeds.every((seed) => seed !== null) ? { ...question, seeds } : null;
}

/** Alternatives answer alike on every seed; wrong queries, and none at all, differ on one. */
async function verifyQueries(answered: Sql, bench: Bench): Promise<void> {
  const cases = allCases(answered);
  const run = async (source: string) => bench.report(answered, { language: 'sql', source, cases });
  for (const [index, { name, sql }] of answered.alternatives.entries()) {
    const report = await run(sql);
    const message = `${name} disagrees with the reference on ${report ? trouble(report) : ''}`;
    bench.claim(report?.status === 'pass', { rule: 'alternative', path: ['alternatives', index], message });
  }
  for (const [index, { name, sql }] of answered.wrong.entries()) {
    const report = await run(sql);
    const message = `${name} answers like the reference on every seed`;
    bench.claim(report?.status !== 'pass', { rule: 'wrong', path: ['wrong', index], message });
  }
  const message = 'an empty query passes';
  bench.claim((await run(''))?.status !== 'pass', { rule: 'reference', path: ['reference'], message });
}

/** Every claim of an SQL item. `keep` takes the answers that stand in `expected/`; without it they are compared. */
export async function verifySql(
  question: Sql,
  bench: Bench,
  keep?: (seed: string, text: string) => void,
): Promise<void> {
  const answered = await withAnswers(question, bench);
  if (!answered) return;
  for (const [index, { name, expected: answer }] of answered.seeds.entries()) {
    if (keep && answer) keep(name, tableText(answer));
    const stated = keep ? answer : question.seeds[index]?.expected;
    const message = stated
      ? `the reference no longer answers what stands in expected/${name}.json`
      : `expected/${name}.json is missing: bank verify --write`;
    const isKept = stated !== undefined && firstDifference(stated, answer) === null;
    bench.claim(isKept, { rule: 'expected', path: ['seeds', index, 'expected'], message });
  }
  const hasRows = answered.seeds.some(({ expected }) => expected && expected.rows.length > 0);
  const message = 'the answer is empty on every seed, so a query that finds nothing passes';
  bench.claim(hasRows, { rule: 'reference', path: ['seeds'], message });
  await verifyQueries(answered, bench);
}
