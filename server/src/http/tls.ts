import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { type Config, ConfigError } from '../config/config.ts';
import { errorCode } from '../log/error-code.ts';

export interface Certificate {
  cert: Buffer;
  key: Buffer;
}

/** The certificate to serve with, tried before anything listens; undefined for plain http. */
export function readCertificate({ TLS_CERT, TLS_KEY }: Config): Certificate | undefined {
  if (TLS_CERT === undefined || TLS_KEY === undefined) return undefined;
  const certificate = { cert: read('TLS_CERT', TLS_CERT), key: read('TLS_KEY', TLS_KEY) };
  try {
    createSecureContext(certificate);
  } catch {
    throw new ConfigError(
      `TLS_CERT ${TLS_CERT} and TLS_KEY ${TLS_KEY} are no certificate and its key in PEM.`,
    );
  }
  return certificate;
}

function read(name: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const reason = errorCode(error) || String(error);
    throw new ConfigError(`${name} is ${JSON.stringify(path)}, but that file cannot be read (${reason}).`);
  }
}
