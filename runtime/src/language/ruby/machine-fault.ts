import { WASIProcExit } from '@bjorn3/browser_wasi_shim';
import type { RunFault } from '@greenroom/shared/run/run.schema';
import { maxOutputChars } from '@greenroom/shared/run/run.schema';
import { OutputFull } from './standard-streams.ts';

const isStackOverflow = (error: unknown): boolean =>
  error instanceof RangeError || (error instanceof Error && error.message === 'too much recursion');

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
  if (isStackOverflow(error))
    return { kind: 'runtime', type: 'SystemStackError', message: 'stack level too deep' };
  return { kind: 'runtime', message: 'Ruby itself was brought down by this code.' };
}
