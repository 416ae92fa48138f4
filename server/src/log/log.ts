import pino from 'pino';

export type Fields = Record<string, unknown>;

export interface ServedRequest {
  readonly requestId: string;
  readonly method: string;
  /** The pattern, not the address: ids and names stay out of logs and metrics. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  /** Health checks and files: of interest only when debugging. */
  readonly isQuiet?: true;
}

/** Names of fields that never reach the log, wherever they stand in the first three levels. */
const secretNames = ['password', 'token', 'cookie', 'authorization', 'set-cookie', 'secret', 'sid'];
const secretPaths = secretNames.flatMap((name) => {
  const key = /^\w+$/.test(name) ? `.${name}` : `["${name}"]`;
  return [key.replace(/^\./, ''), `*${key}`, `*.*${key}`];
});

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** JSON lines for whoever operates the server. Bodies, cookies and tokens have no business here. */
export class Log {
  private readonly lines: pino.Logger;
  private readonly served: pino.Logger;

  constructor(
    level: LogLevel,
    destination: pino.DestinationStream = pino.destination({ dest: 1, sync: true }),
  ) {
    const redact = { paths: secretPaths, censor: '[redacted]' };
    const serializers = { error: describeError };
    const options = { level, serializers, base: null, timestamp: pino.stdTimeFunctions.isoTime };
    this.lines = pino({ ...options, redact }, destination);
    this.served = pino(options, destination);
  }

  /** The one line that every request costs: its fields are fixed, so it is spared the search for secrets. */
  request(served: ServedRequest): void {
    this.served[served.isQuiet ? 'debug' : 'info'](served, 'request');
  }

  debug(message: string, fields: Fields = {}): void {
    this.lines.debug(fields, message);
  }

  info(message: string, fields: Fields = {}): void {
    this.lines.info(fields, message);
  }

  warn(message: string, fields: Fields = {}): void {
    this.lines.warn(fields, message);
  }

  error(message: string, fields: Fields = {}): void {
    this.lines.error(fields, message);
  }
}

/** Name, message and stack alone: a database error also carries its parameters, which are people's words and hashes. */
function describeError(error: unknown): Fields {
  if (!(error instanceof Error)) return { message: String(error) };
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return { type: error.name, message: error.message, stack: error.stack, ...cause };
}
