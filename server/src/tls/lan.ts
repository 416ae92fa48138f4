import { type Config, ConfigError } from '../config/config.ts';
import { fingerprintOf, ownCertificate } from './own-certificate.ts';
import { lanAddresses, lanNames, namesFor } from './network-names.ts';

const loopback = ['localhost', '127.0.0.1'];

/** `--lan`: listens for the whole network, over HTTPS, with TLS_CERT and TLS_KEY or else a certificate of our own making. */
export async function withLan(
  config: Config,
  { args, now }: { args: readonly string[]; now: number },
): Promise<Config> {
  const unknown = args.find((arg) => arg !== '--lan');
  if (unknown !== undefined) throw new ConfigError(`start knows --lan, and not ${unknown}.`);
  if (args.length === 0) return config;
  const addresses = lanAddresses();
  const publicUrl = config.PUBLIC_URL ?? `https://${addresses[0] ?? '127.0.0.1'}:${config.PORT}`;
  const open = { ...config, HOST: '0.0.0.0', isHttps: true, publicUrl: new URL(publicUrl).origin };
  if (config.TLS_CERT !== undefined) return open;
  const hosts = [...loopback, ...addresses, ...lanNames()];
  const { certPath, keyPath } = await ownCertificate(config.dataDir, { hosts, now });
  return { ...open, TLS_CERT: certPath, TLS_KEY: keyPath };
}

/** What a person is told at the start: where to go, from here and from elsewhere, and what the browser will say. */
export async function greeting(config: Config, url: string): Promise<string> {
  const lines = [`Greenroom is at ${url}`];
  const { port, protocol } = new URL(url);
  const away = namesFor(config.HOST).map((name) => `${protocol}//${name}:${port}`);
  if (away.length > 0) lines.push(`On your network: ${away.join('  ')}`);
  if (away.length > 0 && !config.isHttps)
    lines.push(
      'There it is plain http, where browsers allow no microphone and no calls: start --lan has https.',
    );
  if (config.TLS_CERT?.startsWith(config.dataDir) === true) {
    lines.push(
      `Certificate, SHA-256: ${await fingerprintOf(config.TLS_CERT)}`,
      'It made this certificate itself, so each browser warns once: compare the fingerprint, then go on.',
    );
  }
  return `${lines.join('\n')}\n`;
}
