import { once } from 'node:events';
import { createServer } from 'node:net';
import { createTransport } from 'nodemailer';
import { withPostgres } from '../backup/postgres-snapshot.ts';
import type { Config } from '../config/config.ts';
import { askServer } from '../control/ask-server.ts';
import { readCertificate } from '../http/tls.ts';
import { errorCode } from '../log/error-code.ts';
import { namesFor } from '../tls/network-names.ts';
import { broken, fine, type Finding, limited } from './finding.ts';

const isLoopback = (host: string) => /^(localhost|127\.[\d.]+|\[?::1\]?)$/.test(host);
const hostOf = (url: string) => new URL(url).hostname;

export async function database({ DATABASE_URL }: Config): Promise<Finding> {
  if (DATABASE_URL === undefined) return fine('Database', 'SQLite, in the data folder');
  try {
    const version = await withPostgres(DATABASE_URL, async (client) => {
      const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
      return rows[0]?.server_version ?? 'of unknown version';
    });
    return fine('Database', `PostgreSQL ${version}`);
  } catch (error) {
    const remedy = 'Start it, or correct DATABASE_URL.';
    return broken('Database', `PostgreSQL does not answer (${errorCode(error) || 'refused'})`, remedy);
  }
}

/** Free, or held by the very server that this is about. */
export async function port(config: Config): Promise<Finding> {
  const { HOST, PORT } = config;
  const isRunning = await answersControl(config);
  const probe = createServer();
  try {
    probe.listen(PORT, HOST);
    await once(probe, 'listening');
    probe.close();
    return fine('Port', isRunning ? `${PORT} is free, and a server runs on this data` : `${PORT} is free`);
  } catch (error) {
    const code = errorCode(error);
    if (isRunning && code === 'EADDRINUSE') return fine('Port', `${PORT}, where the server is running`);
    const what =
      code === 'EADDRINUSE' ? `${PORT} is in use` : `${HOST}:${PORT} cannot be listened on (${code})`;
    return broken(
      'Port',
      what,
      'Stop what listens there, or set PORT; HOST must be an address of this machine.',
    );
  }
}

/** A running server knows no such command, and says so: that is answer enough. */
async function answersControl({ dataDir }: Config): Promise<boolean> {
  return askServer(dataDir, 'doctor', {}).then(
    (answer) => typeof answer !== 'symbol',
    () => true,
  );
}

export function https(config: Config): Finding {
  try {
    readCertificate(config);
  } catch (error) {
    return broken(
      'HTTPS',
      error instanceof Error ? error.message : String(error),
      'Correct TLS_CERT and TLS_KEY.',
    );
  }
  if (config.isHttps) return fine('HTTPS', config.publicUrl);
  const away = [hostOf(config.publicUrl), ...namesFor(config.HOST)].filter((host) => !isLoopback(host));
  if (away.length === 0) return fine('HTTPS', 'not needed on this machine alone');
  const remedy = 'Use `pnpm start --lan`, or TLS_CERT and TLS_KEY, or a proxy with https and PUBLIC_URL.';
  return limited('HTTPS', `none for ${away[0]}: browsers allow no microphone and no calls there`, remedy);
}

export function address({ HOST, PUBLIC_URL, publicUrl, TRUST_PROXY }: Config): Finding {
  const isOpen = !isLoopback(HOST);
  if (PUBLIC_URL === undefined) {
    if (!isOpen) return fine('Address', `${publicUrl}, for this machine alone`);
    return limited('Address', `links in mails lead to ${publicUrl}`, 'Set PUBLIC_URL to what people type.');
  }
  if (isOpen || isLoopback(hostOf(publicUrl)) || TRUST_PROXY !== undefined) return fine('Address', publicUrl);
  const remedy = 'Behind a proxy set TRUST_PROXY too; without one set HOST=0.0.0.0.';
  return limited('Address', `${publicUrl} reaches nothing: HOST is ${HOST}, and no proxy is named`, remedy);
}

export async function mail({ SMTP_URL }: Config): Promise<Finding> {
  const name = 'Mail';
  if (SMTP_URL === undefined)
    return limited(
      name,
      'not configured: an admin hands out reset links',
      'Set SMTP_URL to have them mailed.',
    );
  const patience = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 5000 };
  const transport = createTransport({ url: SMTP_URL, ...patience });
  try {
    await transport.verify();
    return fine(name, 'the server answers');
  } catch (error) {
    return limited(
      name,
      `the server does not answer (${errorCode(error)})`,
      'Correct SMTP_URL, or start the server.',
    );
  } finally {
    transport.close();
  }
}

export function turn(): Finding {
  const says = 'not configured: calls between two networks may not connect, those inside one do';
  return limited('TURN', says, 'Nothing to do for practising alone, or on one network.');
}
