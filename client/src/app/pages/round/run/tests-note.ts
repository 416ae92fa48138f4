import type { ListedTest } from '../../../../features/run/listed-test.ts';

/** `2/3` once something was run, `3` before. */
export function passedNote(tests: readonly ListedTest[]): string {
  const passed = tests.filter(({ status }) => status === 'pass').length;
  const hasRun = tests.some(({ status }) => status !== 'waiting');
  return hasRun ? `${passed}/${tests.length}` : String(tests.length);
}

/** What a case is called on the screen; one that is none of the tests is the candidate's own input. */
export function nameOfCase(tests: readonly ListedTest[], id: string): string {
  return tests.find((test) => test.id === id)?.name ?? 'Own input';
}
