import type { TestCase } from '../question/question-code.schema.ts';
import type { QuestionView } from '../question/question-view.schema.ts';
import type { SqlTable } from './run.schema.ts';

/** How outputs are compared (see `comparatorSchema`). */
export type Comparator = NonNullable<QuestionView['comparator']>;

/**
 * What a case must come to: a returned value · the text on stdout · a table · a runtime error that says this · an end
 * without a fault. `unknown`: nobody has said yet, so nothing can pass.
 */
export type Expectation =
  | { kind: 'value'; value: unknown; comparator: Comparator }
  | { kind: 'text'; text: string; comparator: Comparator }
  | { kind: 'table'; table: SqlTable; isOrdered: boolean }
  | { kind: 'error'; fragment: NonNullable<TestCase['error']> }
  | { kind: 'end' }
  | { kind: 'unknown' };

/** One test: what goes in, as the bank has it, and what must come out. `input` alone ever goes to where code runs. */
export interface JudgedCase {
  id: string;
  name: string;
  input: unknown;
  expectation: Expectation;
  isHidden: boolean;
}

/** What is shown as expected: the value, text or table, or `{ error }` with what the message must say. */
export function expectedOf(expectation: Expectation): unknown {
  switch (expectation.kind) {
    case 'value':
      return expectation.value;
    case 'text':
      return expectation.text;
    case 'table':
      return expectation.table;
    case 'error':
      return { error: expectation.fragment };
    default:
      return undefined;
  }
}
