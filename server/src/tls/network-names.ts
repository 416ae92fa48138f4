import { hostname, networkInterfaces } from 'node:os';

const isAny = (host: string) => host === '0.0.0.0' || host === '::';
const isLoopback = (host: string) => host === 'localhost' || host === '::1' || host.startsWith('127.');

/** This machine's addresses as its neighbours see them. */
export function lanAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address);
}

/** What this machine is called, where that can stand in an address. */
export function lanNames(): string[] {
  const name = hostname().toLowerCase();
  if (!/^[a-z0-9-]+$/.test(name) || name === 'localhost') return [];
  return [name, `${name}.local`];
}

/** Under what other machines reach a server that listens on `host`; nothing where it listens for this machine alone. */
export function namesFor(host: string): string[] {
  if (isLoopback(host)) return [];
  return isAny(host) ? [...lanAddresses(), ...lanNames()] : [host.includes(':') ? `[${host}]` : host];
}
