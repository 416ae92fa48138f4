import type { RunFault } from '@greenroom/shared/run/run.schema';
import { OutputLimit } from './printed.ts';

/** The name under which engines know the candidate's text; no other frame of a stack is theirs. */
export const sourceName = 'solution.js';
const place = /solution\.js:(\d+)(?::(\d+))?/;

function placeOf(error: Error): Pick<RunFault, 'line' | 'column'> {
  const found = place.exec(error.stack ?? '');
  if (!found) return {};
  return { line: Number(found[1]), column: found[2] === undefined ? undefined : Number(found[2]) };
}

function textOf(value: unknown): string {
  try {
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  } catch {
    return 'a value that cannot be shown';
  }
}

/** A faulty text never began: its error carries no place in it. What `JSON.parse` throws later does. */
const isOfSyntax = (error: Error): boolean => error instanceof SyntaxError && !place.test(error.stack ?? '');

/** What was thrown, as the candidate should read it. */
export function faultOf(thrown: unknown): RunFault {
  if (thrown instanceof OutputLimit) return { kind: 'output-limit', message: thrown.message };
  if (!(thrown instanceof Error)) return { kind: 'runtime', message: `Thrown: ${textOf(thrown)}` };
  if (isOfSyntax(thrown)) return { kind: 'syntax', type: 'SyntaxError', message: thrown.message };
  return { kind: 'runtime', type: thrown.name, message: thrown.message, ...placeOf(thrown) };
}
