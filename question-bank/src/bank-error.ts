/** A place in a bank file that cannot be used, and why. `file` is relative to the bank's root. */
export interface BankError {
  file: string;
  line: number;
  reason: string;
}

/** Everything that is wrong with a bank at once, so that one reading is enough to repair it. */
export class BankLoadError extends Error {
  readonly errors: readonly BankError[];

  constructor(errors: readonly BankError[]) {
    const lines = errors.map(({ file, line, reason }) => `${file}:${line} ${reason}`);
    super(
      `The question bank has ${errors.length} ${errors.length === 1 ? 'error' : 'errors'}:\n${lines.join('\n')}`,
    );
    this.name = 'BankLoadError';
    this.errors = errors;
  }
}
