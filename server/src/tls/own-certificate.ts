import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { StartError } from '../config/start-error.ts';
import { errorCode } from '../log/error-code.ts';

const dayMs = 24 * 3600_000;
/** The longest that every browser accepts. */
const validDays = 397;
const renewDays = 30;

export interface OwnCertificate {
  readonly certPath: string;
  readonly keyPath: string;
}

/** A certificate of our own making in DATA_DIR/tls: made once, made anew when it runs out or the machine has moved. */
export async function ownCertificate(
  dataDir: string,
  { hosts, now }: { hosts: readonly string[]; now: number },
): Promise<OwnCertificate> {
  const folder = join(dataDir, 'tls');
  const paths = { certPath: join(folder, 'cert.pem'), keyPath: join(folder, 'key.pem') };
  try {
    if (await isGood(paths.certPath, { hosts, now })) return paths;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const made = await make(hosts, now);
    await put(paths.keyPath, made.private);
    await put(paths.certPath, made.cert);
    return paths;
  } catch (error) {
    throw new StartError(`${folder} cannot be written (${errorCode(error) || String(error)}).`, 73);
  }
}

/** As browsers show it: AB:CD:… */
export async function fingerprintOf(certPath: string): Promise<string> {
  return new X509Certificate(await readFile(certPath)).fingerprint256;
}

async function isGood(
  path: string,
  { hosts, now }: { hosts: readonly string[]; now: number },
): Promise<boolean> {
  const pem = await readFile(path).catch(() => undefined);
  if (pem === undefined) return false;
  try {
    const certificate = new X509Certificate(pem);
    const isFor = (host: string) =>
      (isIP(host) === 0 ? certificate.checkHost(host) : certificate.checkIP(host)) !== undefined;
    return hosts.every(isFor) && Date.parse(certificate.validTo) > now + renewDays * dayMs;
  } catch {
    return false;
  }
}

function make(hosts: readonly string[], now: number) {
  const altNames = hosts.map((host) =>
    isIP(host) === 0 ? { type: 2 as const, value: host } : { type: 7 as const, ip: host },
  );
  return generate([{ name: 'commonName', value: 'Greenroom' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - dayMs),
    notAfterDate: new Date(now + (validDays - 1) * dayMs),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames },
    ],
  });
}

/** Whole or not at all, and for nobody else to read. */
async function put(path: string, pem: string): Promise<void> {
  await writeFile(`${path}.new`, pem, { mode: 0o600 });
  await rename(`${path}.new`, path);
}
