import type { FileBlob, ToWorker } from './worker-message.ts';

/**
 * Page → sandbox frame. The frame starts and ends workers, relays, and answers whether it is alive; it never looks inside
 * what a worker says, nor reads a file.
 */
export type ToFrame =
  | { type: 'spawn'; workerId: number; script: FileBlob; boot: Extract<ToWorker, { type: 'boot' }> }
  | { type: 'run'; workerId: number; message: Extract<ToWorker, { type: 'run' }> }
  | { type: 'kill'; workerId: number }
  | { type: 'ping'; nonce: number };

/**
 * Sandbox frame → page. `said` carries a worker's message as JSON text, no longer than `maxSaidChars`; `broken` that the
 * frame ended a worker, because it could not start, or said more than any honest one.
 */
export type FromFrame =
  | { type: 'said'; workerId: number; text: string }
  | { type: 'broken'; workerId: number; reason: 'start' | 'flood' }
  | { type: 'killed'; workerId: number }
  | { type: 'pong'; nonce: number };

/** An outcome is at most a million characters of JSON; a longer message is forged. */
export const maxSaidChars = 1_100_000;
/** Messages of one run: an outcome for each case, the end, and what came before. */
export const maxSaidPerRun = 110;
/** What the frame posts to the page once, to be given its port. */
export const frameReady = 'greenroom:frame-ready';
