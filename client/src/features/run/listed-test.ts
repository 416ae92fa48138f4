import type { TestReport } from '@greenroom/shared/run/run.schema';

/** `waiting`: not run yet, or still to come in the run in hand. */
export type TestStatus = TestReport['status'] | 'waiting';

export interface ListedTest extends Omit<TestReport, 'status'> {
  status: TestStatus;
}
