import type { Statement } from './statement.ts';

export type Control = 'begin' | 'commit' | 'rollback';

const controls: Readonly<Record<string, Control>> = {
  BEGIN: 'begin',
  START: 'begin',
  COMMIT: 'commit',
  END: 'commit',
  ROLLBACK: 'rollback',
  ABORT: 'rollback',
};

/** Which part of a transaction of the candidate's a statement is, if any; savepoints and prepared ones are not. */
export function controlOf({ words: [first = '', second, ...rest] }: Statement): Control | undefined {
  if (second === 'PREPARED' || second === 'TO' || rest[0] === 'TO') return undefined;
  return Object.hasOwn(controls, first) ? controls[first] : undefined;
}

const begin = 'SAVEPOINT greenroom_transaction';
const release = 'RELEASE SAVEPOINT greenroom_transaction';

/**
 * Everything runs within one transaction that is undone at the end, so a candidate's own transaction is a savepoint in it:
 * what they commit is seen by the statements after it, and by nobody else.
 */
export class Transaction {
  #isOpen = false;

  /** What to execute in place of the statement, or what PostgreSQL would warn of. */
  translate(control: Control, { words }: Statement): { text: string } | { warning: string } {
    if (control === 'begin') {
      if (this.#isOpen) return { warning: 'there is already a transaction in progress' };
      this.#isOpen = true;
      return { text: begin };
    }
    if (!this.#isOpen) return { warning: 'there is no transaction in progress' };
    this.#isOpen = words.includes('CHAIN') && !words.includes('NO');
    const end =
      control === 'commit'
        ? `SET CONSTRAINTS ALL IMMEDIATE; ${release}`
        : `ROLLBACK TO greenroom_transaction; ${release}`;
    return { text: this.#isOpen ? `${end}; ${begin}` : end };
  }
}
