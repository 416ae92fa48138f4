import { WASIProcExit } from '@bjorn3/browser_wasi_shim';
import type { RunFault } from '@greenroom/shared/run/run.schema';
import { maxOutputChars } from '@greenroom/shared/run/run.schema';
import { OutputFull } from './standard-streams.ts';

/**
 * A machine that blocks called back from C have nested too deeply: the browser's stack is full, or Ruby's copy of it is, which
 * ends in a trap.
 */
export function isTooDeep(error: unknown): boolean {
  if (error instanceof RangeError) return true;
  return error instanceof Error && (error.name === 'RuntimeError' || error.message === 'too much recursion');
}

/** What has ended a machine, as a fault of the code that ran in it; null where it left with `exit!(0)`. */
export function machineFault(error: unknown, isMemoryFull: boolean): RunFault | null {
  if (error instanceof OutputFull) {
    return { kind: 'output-limit', message: `More than ${maxOutputChars} characters were written.` };
  }
  if (isMemoryFull)
    return { kind: 'memory-limit', type: 'NoMemoryError', message: 'failed to allocate memory' };
  if (error instanceof WASIProcExit) {
    if (error.code === 0) return null;
    const message = `The program ended with exit code ${error.code}.`;
    return { kind: 'runtime', type: 'SystemExit', message };
  }
  if (isTooDeep(error)) return { kind: 'runtime', type: 'SystemStackError', message: 'stack level too deep' };
  return { kind: 'runtime', message: 'Ruby itself was brought down by this code.' };
}
