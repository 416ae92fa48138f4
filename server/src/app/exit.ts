import { BankLoadError } from '@greenroom/question-bank/load';
import { StartError } from '../config/start-error.ts';
import { errorCode } from '../log/error-code.ts';

/** Exit codes of sysexits.h, so that a service manager can tell what to do about it. */
export function explainExit(error: unknown): { code: number; sentence: string } {
  if (error instanceof StartError) return { code: error.exitCode, sentence: error.message };
  if (error instanceof BankLoadError) return { code: 65, sentence: error.message };
  const port = typeof error === 'object' && error !== null && 'port' in error ? String(error.port) : '';
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return { code: 69, sentence: `Port ${port} is in use: stop what listens there, or set PORT.` };
    case 'EACCES':
      return { code: 77, sentence: `Port ${port} needs rights that this process lacks: set PORT.` };
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return { code: 78, sentence: 'HOST is no address of this machine.' };
    default:
      return { code: 70, sentence: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
