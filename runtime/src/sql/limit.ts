import type { RunFault } from '@greenroom/shared/run/run.schema';

/** More rows than any task asks for: such a result is a join gone wrong, or never ends. */
export const maxRows = 5000;
/** What the rows of one result may take, in bytes as the database writes them. */
export const maxTableBytes = 1_000_000;

export const tooManyRows: RunFault = {
  kind: 'output-limit',
  message: `The result has more than ${String(maxRows)} rows.`,
};
export const tooLarge: RunFault = { kind: 'output-limit', message: 'The result is too large.' };
export const printedTooMuch: RunFault = { kind: 'output-limit', message: 'The statements printed too much.' };
export const noTable: RunFault = {
  kind: 'runtime',
  message: 'No statement returned rows, so there is no result to show.',
};
