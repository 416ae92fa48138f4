import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.ts';

/** Nest's own lines, in our format. Its start-up chatter is of interest only when debugging. */
export function nestLog(log: Log): LoggerService {
  const context = (rest: unknown[]) => ({ context: rest.at(-1) });
  return {
    log: (message: unknown, ...rest: unknown[]) => log.debug(String(message), context(rest)),
    debug: (message: unknown, ...rest: unknown[]) => log.debug(String(message), context(rest)),
    verbose: (message: unknown, ...rest: unknown[]) => log.debug(String(message), context(rest)),
    warn: (message: unknown, ...rest: unknown[]) => log.warn(String(message), context(rest)),
    error: (message: unknown, ...rest: unknown[]) => log.error(String(message), context(rest)),
    fatal: (message: unknown, ...rest: unknown[]) => log.error(String(message), context(rest)),
  };
}
