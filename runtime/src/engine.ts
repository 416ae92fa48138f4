import type { CaseOutcome, RunCase, RunJob } from '@greenroom/shared/run/run.schema';

/** What an engine is started with: the bytes of its files, and how much memory its machine may grow to. */
export interface BootInput {
  files: Readonly<Record<string, ArrayBuffer>>;
  maxMemoryBytes: number;
}

interface RunLimits {
  /** Of the clock, for one case: the worker is ended from outside then. Browsers tell nobody a thread's CPU time. */
  timeLimitMs: number;
}

/** A language that stands ready. Each run begins as if it were the first: nothing of an earlier one is left. */
export interface Engine {
  isFromSnapshot: boolean;
  /**
   * Runs the cases one after the other and reports each as soon as it is known. A fault in the candidate's code is an
   * outcome; an exception out of here is a defect of the engine. What loops for ever is ended from outside.
   */
  run(job: RunJob, report: (outcome: CaseOutcome) => void, limits: RunLimits): Promise<void> | void;
}

/** A language: the folder `language/<id>/` has `engine.ts` exporting one, and `files.ts` saying what it is made of. */
export interface Language {
  boot(input: BootInput): Promise<Engine>;
}

export type { CaseOutcome, RunCase, RunJob };
