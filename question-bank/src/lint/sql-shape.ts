import type { QuestionOf } from '@greenroom/shared/question/question.schema';
import { eachQuestion, error, type LintContext, type Remark } from './rule.ts';

const normal = (sql: string) => sql.replace(/--.*$/gm, '').replace(/\s+/g, ' ').trim().toLowerCase();

function judge(question: QuestionOf<'sql'>, { at }: LintContext): Remark[] {
  const { alternatives, seeds, wrong, reference, schema } = question;
  const remarks: Remark[] = [];
  if (alternatives.length < 3)
    remarks.push(error(at(question, ['alternatives']), `${alternatives.length} alternatives, at least 3`));
  if (wrong.length === 0)
    remarks.push(error(at(question, ['wrong']), 'no wrong query for any common mistake'));
  if (!/create\s+table/i.test(schema))
    remarks.push(error(at(question, ['schema']), 'the schema creates no table'));
  const texts = new Set([normal(reference)]);
  alternatives.forEach(({ name, sql }, index) => {
    if (texts.has(normal(sql)))
      remarks.push(error(at(question, ['alternatives', index]), `${name} is no different query`));
    texts.add(normal(sql));
  });
  wrong.forEach(({ name, sql }, index) => {
    if (texts.has(normal(sql)))
      remarks.push(error(at(question, ['wrong', index]), `${name} is a right query`));
  });
  seeds.forEach(({ name, expected }, index) => {
    const place = at(question, ['seeds', index]);
    if (!expected) remarks.push(error(place, `expected/${name}.json is missing: bank verify --write`));
  });
  if (!seeds.some(({ sql }) => /\bnull\b/i.test(sql)) && !/not\s+null/i.test(schema)) {
    remarks.push(error(at(question, ['seeds']), 'no seed holds a NULL'));
  }
  if (question.ordered && !/order\s+by/i.test(reference)) {
    remarks.push(error(at(question, ['ordered']), 'ordered, but the reference has no ORDER BY'));
  }
  return remarks;
}

/** Two data sets, three other ways to the same rows, and the queries that only look right. */
export const sqlShape = eachQuestion((question, context) =>
  question.type === 'sql' ? judge(question, context) : [],
);
