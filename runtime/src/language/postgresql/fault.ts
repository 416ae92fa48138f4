import type { messages } from '@electric-sql/pglite';
import type { RunFault } from '@greenroom/shared/run/run.schema';
import { placeAt } from '../../sql/place.ts';
import type { Statement } from './statement.ts';

type DatabaseError = messages.DatabaseError;

const syntaxError = '42601';
/** Out of memory, disk full, and temporary files beyond their limit. */
const exhausted = new Set(['53200', '53100', '53400']);

function kindOf(code: string | undefined): RunFault['kind'] {
  if (code === syntaxError) return 'syntax';
  return code !== undefined && exhausted.has(code) ? 'memory-limit' : 'runtime';
}

function messageOf({ message, detail, hint }: DatabaseError): string {
  const lines = [message, detail && `DETAIL:  ${detail}`, hint && `HINT:  ${hint}`];
  return lines.filter((line) => line).join('\n');
}

/** PostgreSQL counts characters, a string in JavaScript UTF-16 units. */
const offsetOf = (text: string, position: number): number => [...text].slice(0, position - 1).join('').length;

/**
 * An error as a fault. PostgreSQL knows the place of what it could not understand; of what went wrong while it ran, only the
 * statement is known, and worth telling where there are several.
 */
export function faultOf(
  error: DatabaseError,
  at?: { source: string; statement: Statement; isOnly: boolean },
): RunFault {
  const fault: RunFault = { kind: kindOf(error.code), message: messageOf(error) };
  if (error.code) fault.type = error.code;
  if (!at) return fault;
  const { source, statement } = at;
  if (error.position) {
    const offset = statement.start + offsetOf(statement.text, Number(error.position));
    return { ...fault, ...placeAt(source, offset) };
  }
  return at.isOnly ? fault : { ...fault, line: placeAt(source, statement.start).line };
}

/** The process has ended: mostly calls too deep for it. */
export const stopped: RunFault = {
  kind: 'runtime',
  message:
    'The database stopped while it executed this statement, as happens when a function calls itself without end.',
};
