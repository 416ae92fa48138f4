import type { JudgedCase } from '@greenroom/shared/run/expectation';
import { expectedOf } from '@greenroom/shared/run/expectation';
import { judge } from '@greenroom/shared/run/judge';
import type { CaseOutcome, RunReport } from '@greenroom/shared/run/run.schema';
import type { ListedTest } from '../../../../features/run/listed-test.ts';

interface Known {
  cases: readonly JudgedCase[];
  /** Of the run in hand or the last one in this page; null before the first. */
  outcomes: readonly CaseOutcome[] | null;
  /** What the server kept of the last run, perhaps in another tab. */
  before: RunReport | undefined;
}

/** Every visible test as it stands: run just now, known from an earlier run, or not run yet. */
export function listTests({ cases, outcomes, before }: Known): ListedTest[] {
  const judged = new Map((outcomes ? judge(cases, outcomes) : before)?.tests.map((test) => [test.id, test]));
  const isKnown = (id: string) => outcomes === null || outcomes.some((outcome) => outcome.id === id);
  return cases.map((one): ListedTest => {
    const test = isKnown(one.id) ? judged.get(one.id) : undefined;
    // What the server kept may be cut; input and expectation are here in full.
    return test ? { ...test, ...whatIsAsked(one) } : { ...whatIsAsked(one), status: 'waiting', ms: 0 };
  });
}

function whatIsAsked({ id, name, input, expectation, isHidden }: JudgedCase) {
  return { id, name, input, expected: expectedOf(expectation), hidden: isHidden };
}

/** What the server kept of an earlier run's printed text and faults, as if it had come out just now. */
export function printedBefore(before: RunReport | undefined): CaseOutcome[] | null {
  if (!before) return null;
  return before.tests.map(({ id, output = '', fault, ms }) => ({
    ...{ id, stdout: output, stderr: '', ms },
    ...(fault && { fault }),
  }));
}
