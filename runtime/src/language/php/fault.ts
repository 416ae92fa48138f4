import { maxOutputChars, type RunFault } from '@greenroom/shared/run/run.schema';
import { OutputFull } from './captured-output.ts';
import type { Ended } from './machine.ts';

const logEntry = /PHP (Parse|Fatal) error: +([^]*?) in (\S+) on line (\d+)/;
const isMemory = (message: string): boolean => /^(Allowed memory size|Out of memory)/.test(message);

/** The fatal error that ended a request, if one did. `file` is the candidate's. */
export function endFault({ fatalLog }: Ended, file: string): RunFault | null {
  const [, level, message, path, line] = logEntry.exec(fatalLog ?? '') ?? [];
  if (message === undefined) return null;
  const place = path === file ? { line: Number(line) } : {};
  const told = { message: message.replaceAll('/code/', '').slice(0, 4000), ...place };
  if (isMemory(message)) return { kind: 'memory-limit', type: 'Fatal error', ...told };
  if (level === 'Parse') return { kind: 'syntax', type: 'ParseError', ...told };
  return { kind: 'runtime', type: 'Fatal error', ...told };
}

/** A program that left by `exit`; one that does so with 0 has merely ended, but a function has then returned nothing. */
export function exitFault(exitCode: number): RunFault {
  return { kind: 'runtime', type: 'exit', message: `The program ended with exit code ${exitCode}.` };
}

/** The browser's stack is full; or the one in PHP's memory is, which ends in a trap. */
function isTooDeep(error: unknown): boolean {
  if (error instanceof RangeError) return true;
  return error instanceof Error && (error.name === 'RuntimeError' || error.message === 'too much recursion');
}

/** What brought down PHP itself. */
export function crashFault(error: unknown, isMemoryFull: boolean): RunFault {
  if (error instanceof OutputFull) {
    return { kind: 'output-limit', message: `More than ${maxOutputChars} characters were written.` };
  }
  if (isMemoryFull) return { kind: 'memory-limit', type: 'Fatal error', message: 'Out of memory' };
  if (isTooDeep(error)) {
    return {
      kind: 'runtime',
      type: 'Error',
      message: 'Maximum call stack size reached. Infinite recursion?',
    };
  }
  return { kind: 'runtime', type: 'Error', message: 'PHP itself was brought down by this code.' };
}
