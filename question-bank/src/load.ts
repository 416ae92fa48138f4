import { fileURLToPath } from 'node:url';
import type { Bank } from './bank.ts';
import { BankLoadError } from './bank-error.ts';
import { readBank } from './read-bank.ts';

export type { Bank } from './bank.ts';
export { BankLoadError, type BankError } from './bank-error.ts';

/** The folder of the bank that ships with Greenroom: one above both `src` and `dist`. */
export const BANK_ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Reads the bank below `root`: merges the files beside each question, resolves rubric templates and parses everything with
 * the contract's schemas. Throws one `BankLoadError` that lists every problem with its file, line and reason.
 */
export function loadBank(root: string = BANK_ROOT): Bank {
  const { bank, problems } = readBank(root);
  if (problems.length > 0) throw new BankLoadError(problems);
  return bank;
}
