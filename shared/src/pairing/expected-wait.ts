import type { ExpectedWait } from './pairing.schema.ts';

/** A pairing that came about: how long its two people had waited, in ms. */
export interface PastWait {
  readonly phase: string;
  readonly waitsMs: readonly number[];
}

/** With fewer pairings a range would be a guess. */
const fewest = 20;

/**
 * How long somebody will wait who asks now, from the pairings so far: a quarter waited less than `lowMs`, half less than
 * `medianMs`, nine of ten less than `highMs`. From pairings of the same phase where there are 20, else from all; null under 20.
 */
export function expectedWait(past: readonly PastWait[], phase: string): ExpectedWait {
  const same = past.filter((pairing) => pairing.phase === phase);
  const counted = same.length >= fewest ? same : past;
  if (counted.length < fewest) return null;
  const waits = counted.flatMap(({ waitsMs }) => waitsMs).sort((one, other) => one - other);
  const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0;
  return { lowMs: at(0.25), medianMs: at(0.5), highMs: at(0.9) };
}
