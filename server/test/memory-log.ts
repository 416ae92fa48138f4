import { PassThrough } from 'node:stream';
import { Log, type LogLevel } from '../src/log/log.ts';

/** A log that a test can read. */
export function memoryLog(level: LogLevel = 'info'): { log: Log; text(): string } {
  let written = '';
  const destination = new PassThrough();
  destination.on('data', (chunk: Buffer) => (written += String(chunk)));
  return { log: new Log(level, destination), text: () => written };
}
