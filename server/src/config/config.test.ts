import { expect, test } from '@jest/globals';
import { ConfigError, loadConfig } from './config.ts';

const load = (env: Record<string, string> = {}) => loadConfig(env, '/somewhere');

test('an empty environment is a server for this machine alone', () => {
  const config = load();
  expect(config).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    REGISTRATION: 'open',
    LOG_LEVEL: 'info',
    trustProxy: false,
  });
  expect(config).toMatchObject({
    dataDir: '/somewhere/data',
    publicUrl: 'http://127.0.0.1:3000',
    isHttps: false,
    dialect: 'sqlite',
  });
});

test('an empty value counts as unset, and a path of one’s own is kept', () => {
  expect(load({ PORT: '', DATA_DIR: '/var/lib/greenroom' })).toMatchObject({
    PORT: 3000,
    dataDir: '/var/lib/greenroom',
  });
});

test('PUBLIC_URL counts as an origin, and decides about https', () => {
  expect(load({ PUBLIC_URL: 'https://greenroom.example.org/' })).toMatchObject({
    publicUrl: 'https://greenroom.example.org',
    isHttps: true,
  });
  expect(load({ TLS_CERT: 'cert.pem', TLS_KEY: 'key.pem' })).toMatchObject({
    publicUrl: 'https://127.0.0.1:3000',
    isHttps: true,
  });
});

test.each([
  ['PORT', '70000', 'PORT is "70000", but it must be a port number, 0 to 65535.'],
  ['REGISTRATION', 'maybe', 'REGISTRATION is "maybe", but it must be open, invite or closed.'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud", but it must be one of silent, error, warn, info, debug.'],
  [
    'PUBLIC_URL',
    'greenroom',
    'PUBLIC_URL is "greenroom", but it must be an address such as https://greenroom.example.org.',
  ],
  ['RECORDING_MAX_MB', '-1', 'RECORDING_MAX_MB is "-1", but it must be megabytes per recording, 1 to 2000.'],
])('%s=%s is refused in one sentence', (name, value, sentence) => {
  expect(() => load({ [name]: value })).toThrow(new ConfigError(sentence));
});

test.each(['DATABASE_URL', 'SMTP_URL'])('%s is never printed: it carries a password', (name) => {
  const load = () => loadConfig({ [name]: 'mysql://me:hunter2@host' }, '/somewhere');
  expect(load).toThrow(`${name} is a value not shown here, but it must be an address such as`);
  expect(load).not.toThrow('hunter2');
});

test('half a certificate is refused', () => {
  expect(() => load({ TLS_CERT: 'cert.pem' })).toThrow(
    'TLS_CERT and TLS_KEY belong together: set both, or neither.',
  );
});
