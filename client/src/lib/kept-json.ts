import { kept } from './kept.ts';

/** An object this browser remembers; empty where there is none, or it is broken. */
export function readKept<T extends object>(key: string): Partial<T> {
  try {
    const value: unknown = JSON.parse(kept.read(key) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Partial<T>) : {};
  } catch {
    return {};
  }
}

export function writeKept(key: string, value: object): void {
  kept.write(key, JSON.stringify(value));
}
