import { isIP } from 'node:net';
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { logLevels } from '../log/log.ts';
import { StartError } from './start-error.ts';

/** What comes with the product: beside the server, from source and from the build alike. */
const beside = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');
const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
const anyUrl = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol));
const iceUrls = (...schemes: string[]) =>
  z
    .string()
    .default('')
    .transform((value) => value.split(',').flatMap((part) => part.trim() || []))
    .refine((urls) => urls.every((url) => schemes.some((scheme) => url.startsWith(scheme))));
function isProxyList(written: string): boolean {
  if (['true', 'false', '0', '1'].includes(written)) return true;
  return written.split(',').every((part) => isIP(part.trim().split('/')[0] ?? '') !== 0);
}

/** One line a variable: how it is read, what it is when unset, and what to tell someone who wrote something else. */
const variables = {
  PORT: { read: whole(0, 65535).default(3000), expected: 'a port number, 0 to 65535' },
  HOST: {
    read: z.string().min(1).default('127.0.0.1'),
    expected: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0',
  },
  DATA_DIR: { read: z.string().min(1).default('./data'), expected: 'a folder' },
  CLIENT_DIR: {
    read: z.string().min(1).default(beside('client/dist')),
    expected: 'the folder of the built web page',
  },
  RUNTIME_DIR: {
    read: z.string().min(1).default(beside('runtime/dist/files')),
    expected: 'the folder of the built languages',
  },
  PUBLIC_URL: {
    read: anyUrl('http:', 'https:').optional(),
    expected: 'an address such as https://greenroom.example.org',
  },
  TRUST_PROXY: {
    read: z.string().refine(isProxyList).optional(),
    expected: 'true, false, or the addresses of the proxies, comma-separated',
  },
  TLS_CERT: { read: z.string().optional(), expected: 'the path of a PEM certificate' },
  TLS_KEY: { read: z.string().optional(), expected: 'the path of a PEM key' },
  DATABASE_URL: {
    read: anyUrl('postgres:', 'postgresql:').optional(),
    expected: 'an address such as postgres://user:password@host/database',
    secret: true,
  },
  REGISTRATION: {
    read: z.enum(['open', 'invite', 'closed']).default('open'),
    expected: 'open, invite or closed',
  },
  LOG_LEVEL: { read: z.enum(logLevels).default('info'), expected: `one of ${logLevels.join(', ')}` },
  METRICS: {
    read: z.enum(['loopback', 'open', 'off']).default('loopback'),
    expected: 'loopback, open or off',
  },
  SMTP_URL: {
    read: anyUrl('smtp:', 'smtps:').optional(),
    expected: 'an address such as smtp://user:password@host:587',
    secret: true,
  },
  MAIL_FROM: {
    read: z.string().min(3).optional(),
    expected: 'a sender such as Greenroom <greenroom@example.org>',
  },
  STUN_URLS: {
    read: iceUrls('stun:', 'stuns:'),
    expected: 'addresses such as stun:stun.example.org:3478, comma-separated',
  },
  TURN_URLS: {
    read: iceUrls('turn:', 'turns:'),
    expected: 'addresses such as turn:turn.example.org:3478, comma-separated',
  },
  TURN_SECRET: {
    read: z.string().min(8).optional(),
    expected: 'the secret shared with coturn',
    secret: true,
  },
  RECORDING_MAX_MB: { read: whole(1, 2000).default(50), expected: 'megabytes per recording, 1 to 2000' },
  RECORDING_RETENTION_DAYS: { read: whole(1, 3650).default(90), expected: 'days, 1 to 3650' },
  RECORDING_PERSON_MAX_MB: {
    read: whole(1, 100_000).default(500),
    expected: 'megabytes per person, 1 to 100000',
  },
  BANK_DIR: { read: z.string().min(1).optional(), expected: 'the folder of a question bank' },
  BANK_DRAFTS: {
    read: flag.default(false),
    expected: 'true or false: whether questions not yet reviewed are served',
  },
  BACKUP_NIGHTLY: { read: flag.default(true), expected: 'true or false' },
} satisfies Record<string, { read: z.ZodType; expected: string; secret?: boolean }>;

type Variables = typeof variables;
export type VariableName = keyof Variables;
type Values = { readonly [Name in VariableName]: z.output<Variables[Name]['read']> };

/** A variable that cannot be used. The sentence names variable, value and expectation, and never prints a secret. */
export class ConfigError extends StartError {
  override readonly name = 'ConfigError';

  constructor(sentence: string) {
    super(sentence, 78);
  }
}

/** The environment, parsed once. Inject it; nothing else reads `process.env`. */
export abstract class Config {
  /** Absolute. */
  abstract readonly dataDir: string;
  /** PUBLIC_URL, or the address served when unset. */
  abstract readonly publicUrl: string;
  abstract readonly isHttps: boolean;
  abstract readonly dialect: 'sqlite' | 'postgres';
  abstract readonly trustProxy: boolean | string;
}
export interface Config extends Values {}

/** `baseDir` is the repository root when started there: a relative DATA_DIR belongs to it, not to the package. */
export function loadConfig(env: Record<string, string | undefined>, baseDir: string): Config {
  const read = (name: VariableName): unknown => {
    const { read: schema, expected, ...rest } = variables[name];
    const written = env[name] === '' ? undefined : env[name];
    const parsed = schema.safeParse(written);
    if (parsed.success) return parsed.data;
    const value = 'secret' in rest ? 'a value not shown here' : JSON.stringify(written);
    throw new ConfigError(`${name} is ${value}, but it must be ${expected}.`);
  };
  const names = Object.keys(variables) as VariableName[];
  const values = Object.fromEntries(names.map((name) => [name, read(name)])) as Values;
  if ((values.TLS_CERT === undefined) !== (values.TLS_KEY === undefined)) {
    throw new ConfigError('TLS_CERT and TLS_KEY belong together: set both, or neither.');
  }
  if (values.TURN_URLS.length > 0 && values.TURN_SECRET === undefined) {
    throw new ConfigError('TURN_URLS needs TURN_SECRET, the secret shared with coturn.');
  }
  const scheme = values.TLS_CERT === undefined ? 'http' : 'https';
  const publicUrl = new URL(values.PUBLIC_URL ?? `${scheme}://127.0.0.1:${values.PORT}`).origin;
  return {
    ...values,
    dataDir: isAbsolute(values.DATA_DIR) ? values.DATA_DIR : resolve(baseDir, values.DATA_DIR),
    publicUrl,
    isHttps: publicUrl.startsWith('https:'),
    dialect: values.DATABASE_URL === undefined ? 'sqlite' : 'postgres',
    trustProxy: trustProxy(values.TRUST_PROXY),
  };
}

function trustProxy(written: string | undefined): boolean | string {
  if (written === undefined || written === 'false' || written === '0') return false;
  return written === 'true' || written === '1' ? true : written;
}
