import type { TestCase } from '../question/question-code.schema.ts';
import type { Question } from '../question/question.schema.ts';
import type { QuestionView } from '../question/question-view.schema.ts';
import type { Comparator, Expectation, JudgedCase } from './expectation.ts';

/**
 * The tests that a candidate at work may see: what the page runs, and compares itself. A question's own data set for SQL, the
 * failing test for a repair; empty where there is nothing to run.
 */
export function visibleCases(view: QuestionView): JudgedCase[] {
  const { type, kind, comparator = {}, tests = [], seed, ordered = false } = view;
  if (type === 'coding') return tests.map((test) => caseOfTest(test, { kind, comparator, isHidden: false }));
  if (type === 'sql' && seed !== undefined) return [caseOfSeed(seed, { index: 0, isOrdered: ordered })];
  return type === 'review' ? repairCases(view) : [];
}

/** Every test, hidden ones included, visible ones first: for the server once a round has ended, and for the bank's own checks. */
export function allCases(question: Question): JudgedCase[] {
  switch (question.type) {
    case 'coding': {
      const { kind, comparator, tests } = question;
      return [
        ...tests.visible.map((test) => caseOfTest(test, { kind, comparator, isHidden: false })),
        ...tests.hidden.map((test) => caseOfTest(test, { kind, comparator, isHidden: true })),
      ];
    }
    case 'sql':
      return question.seeds.map((seed, index) => caseOfSeed(seed, { index, isOrdered: question.ordered }));
    case 'review':
      return repairCases(question);
    default:
      return [];
  }
}

interface HowTested {
  kind: string | undefined;
  comparator: Comparator;
  isHidden: boolean;
}

function caseOfTest(test: TestCase, { kind, comparator, isHidden }: HowTested): JudgedCase {
  const expectation = expectationOf(test, kind, comparator);
  return { id: test.uuid, name: test.description, input: test.input, expectation, isHidden };
}

function expectationOf(
  { error, expected }: TestCase,
  kind: string | undefined,
  comparator: Comparator,
): Expectation {
  if (error !== undefined) return { kind: 'error', fragment: error };
  if (expected === undefined) return { kind: 'unknown' };
  if (kind === 'stdio') return { kind: 'text', text: String(expected), comparator };
  return { kind: 'value', value: expected, comparator };
}

type Seed = NonNullable<QuestionView['seed']>;

/** The first data set is the one that a candidate sees. */
function caseOfSeed(
  { name, sql, expected }: Seed,
  { index, isOrdered }: { index: number; isOrdered: boolean },
): JudgedCase {
  const expectation: Expectation =
    expected === undefined ? { kind: 'unknown' } : { kind: 'table', table: expected, isOrdered };
  return { id: `seed-${index + 1}`, name, input: sql, expectation, isHidden: index > 0 };
}

/** The failing test of a `debug` item passes when it ends without a fault. */
function repairCases({ kind, run }: Pick<QuestionView, 'kind' | 'run'>): JudgedCase[] {
  if (kind !== 'debug' || run === undefined) return [];
  return [{ id: 'entry', name: run.entry, input: '', expectation: { kind: 'end' }, isHidden: false }];
}
