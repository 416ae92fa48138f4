import type { CaseOutcome, RunJob } from '@greenroom/shared/run/run.schema';
import type { RuntimeId } from '@greenroom/shared/run/runtime';

/**
 * `not-built`: this server has no such runtime · `download`: its files did not arrive · `frame`: the browser refused the
 * sandbox · `boot`: everything was there and it did not start.
 */
export type HostFailure = 'not-built' | 'download' | 'frame' | 'boot';

/** How far a language is. `fraction` is of `downloadBytes`, 0 to 1. */
export type HostState =
  | { status: 'absent' }
  | { status: 'downloading'; fraction: number; downloadBytes: number }
  | { status: 'booting' }
  | { status: 'ready' }
  | { status: 'running' }
  | { status: 'failed'; code: HostFailure };

export interface RunOptions {
  /** For one case; 5 s unless told. The first case of a fresh WebAssembly worker may take three times as long. */
  timeLimitMs?: number;
  /** Each outcome as soon as it is known, in the order of the cases. */
  onOutcome?: (outcome: CaseOutcome) => void;
}

export interface RunResult {
  /** One for every case, or those that were known when the person stopped the run. */
  outcomes: CaseOutcome[];
  isStopped: boolean;
}

/** One language in this page, shared by all questions that need it, and kept for as long as the page lives. */
export interface RuntimeHost {
  readonly id: RuntimeId;
  /** Stable between changes, as `useSyncExternalStore` wants it. */
  state(): HostState;
  /** Calls back after every change; gives what ends that. */
  subscribe(listener: () => void): () => void;
  /** What preparing would download, 0 where its files are kept already; null where this server does not have it. */
  downloadBytes(): Promise<number | null>;
  /** Downloads and boots, if it has not begun yet; asked again after a failure it tries again. Never throws. */
  prepare(): Promise<void>;
  /** Gives a download up, and frees what it holds; a later `prepare` begins anew. */
  release(): void;
  /** Prepares if need be, then runs the cases. Runs wait for each other. Never throws: faults are outcomes. */
  run(job: RunJob, options?: RunOptions): Promise<RunResult>;
  /** Ends the run in hand at once. */
  stop(): void;
}
