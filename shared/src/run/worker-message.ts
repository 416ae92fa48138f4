import type { CaseOutcome, RunJob } from './run.schema.ts';
import type { RuntimeId } from './runtime.ts';

/** A file of a runtime as its build made it: `path` below `/runtime/`, named by its content; `bytes` as it is unpacked. */
export interface RuntimeFile {
  path: string;
  bytes: number;
}

/** What the build says of one runtime. `downloadBytes` is what travels, compressed. */
export interface RuntimeEntry {
  /** The classic script that the worker starts with. */
  script: RuntimeFile;
  /** Everything else it needs, by the name under which the engine asks for it. */
  files: Record<string, RuntimeFile>;
  /** Files that make booting faster; without them it boots the plain way. */
  optional: string[];
  downloadBytes: number;
  /** Which of the two sandbox documents it runs in: plain JavaScript alone needs `eval`. */
  frame: 'script' | 'wasm';
}

/** `/runtime/manifest.json`. */
export interface RuntimeManifest {
  runtimes: Record<RuntimeId, RuntimeEntry>;
  /** Path of each sandbox document, below the origin. */
  frames: Record<'script' | 'wasm', string>;
}

/** A `Blob`, as far as who reads it cares. */
export interface FileBlob {
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * Host → worker. `boot` comes once and first. Files travel as blobs, which the worker reads for itself: bytes would be copied
 * on the host's own thread, and 30 MB of them stand in a person's way for a third of a second. `timeLimitMs` is after how
 * long the host ends the worker in one case: a language that can say where it was stopped stops itself before.
 */
export type ToWorker =
  | { type: 'boot'; files: Record<string, FileBlob>; maxMemoryBytes: number }
  | { type: 'run'; runId: string; job: RunJob; timeLimitMs: number };

/** Worker → host. Every message may be forged by the code that runs there: parse it, bound it, believe nothing in it. */
export type FromWorker =
  | { type: 'booted'; ms: number; isFromSnapshot: boolean }
  | { type: 'boot-failed'; message: string }
  | { type: 'case'; runId: string; outcome: CaseOutcome }
  | { type: 'done'; runId: string };
