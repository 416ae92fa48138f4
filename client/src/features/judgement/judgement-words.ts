import type { RunReport, TestReport } from '@greenroom/shared/run/run.schema';

/** `7 of 9 tests passed`. */
export function passedWords({ tests }: Pick<RunReport, 'tests'>): string {
  return `${passed(tests)} of ${tests.length} tests passed`;
}

/** `Shown in the round: 3 of 3. Hidden until now: 4 of 6.`; nothing where all were shown. */
export function hiddenWords({ tests }: Pick<RunReport, 'tests'>): string | null {
  const hidden = tests.filter((test) => test.hidden);
  const shown = tests.filter((test) => !test.hidden);
  if (hidden.length === 0) return null;
  const first = shown.length === 0 ? '' : `Shown in the round: ${passed(shown)} of ${shown.length}. `;
  return `${first}Hidden until now: ${passed(hidden)} of ${hidden.length}.`;
}

const passed = (tests: readonly TestReport[]) => tests.filter(({ status }) => status === 'pass').length;
