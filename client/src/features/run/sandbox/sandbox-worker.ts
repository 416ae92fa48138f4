import type { CaseOutcome, RunFault, RunJob } from '@greenroom/shared/run/run.schema';
import type { FromWorker } from '@greenroom/shared/run/worker-message';
import { randomUuid } from '../../../lib/uuid.ts';
import type { RuntimeFiles } from './runtime-files.ts';
import type { SandboxFrame } from './sandbox-frame.ts';
import { wordsOf } from './worker-words.ts';

export interface RunLimits {
  /** For the first case. */
  firstMs: number;
  /** For each one after it. */
  timeLimitMs: number;
}

const maxMemoryBytes = 512 * 1024 * 1024;
const bootMs = 60_000;
/** How long the frame may leave a question unanswered: one that crashed says so itself where the browser can. */
const [bootLostMs, runLostMs] = [10_000, 3000];

type Reason = 'start' | 'flood' | 'lost';
const faults: Record<Reason, RunFault> = {
  start: { kind: 'unavailable', message: 'The runtime ended by itself.' },
  flood: { kind: 'output-limit', message: 'It sent far more than a result, and was stopped.' },
  lost: { kind: 'memory-limit', message: 'The sandbox stopped answering, as it does when memory runs out.' },
};
const tooSlow: RunFault = { kind: 'time-limit', message: 'It took too long and was stopped.' };

/** One booted language. What it says is believed only as far as it fits the run in hand. */
export class SandboxWorker {
  readonly #frame: SandboxFrame;
  #id = 0;
  #hear: (words: FromWorker) => void = () => undefined;
  #end: (fault: RunFault) => void = () => undefined;
  hasRun = false;
  isUsable = true;

  private constructor(frame: SandboxFrame) {
    this.#frame = frame;
  }

  /** A worker that stands ready, or the reason why there is none. */
  static async boot(frame: SandboxFrame, files: RuntimeFiles): Promise<SandboxWorker> {
    const worker = new SandboxWorker(frame);
    const booted = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => worker.#end(tooSlow), bootMs);
      worker.#hear = (words) => {
        if (words.type === 'boot-failed') worker.#end({ kind: 'unavailable', message: words.message });
        if (words.type !== 'booted') return;
        clearTimeout(timer);
        resolve();
      };
      worker.#end = ({ message }) => {
        clearTimeout(timer);
        void worker.kill();
        reject(new Error(message));
      };
      const boot = { type: 'boot', files: files.files, maxMemoryBytes } as const;
      worker.#id = frame.spawn(
        { script: files.script, boot },
        {
          said: (text) => {
            const words = wordsOf(text);
            if (words) worker.#hear(words);
          },
          broken: (reason) => {
            worker.isUsable = false;
            worker.#end(faults[reason]);
          },
        },
      );
    });
    await frame.watched(booted, bootLostMs);
    worker.#end = () => undefined;
    return worker;
  }

  /** Reports outcomes in the order of the cases, up to the one that had to be stopped. Anything else it says is passed over. */
  run(job: RunJob, limits: RunLimits, report: (outcome: CaseOutcome) => void): Promise<RunFault | undefined> {
    const runId = randomUuid();
    let known = 0;
    const result = new Promise<RunFault | undefined>((resolve) => {
      const finish = (stoppedBy?: RunFault): void => {
        clearTimeout(timer);
        this.#hear = () => undefined;
        this.#end = () => undefined;
        resolve(stoppedBy);
      };
      let timer = setTimeout(finish, limits.firstMs, tooSlow);
      this.hasRun = true;
      this.#end = finish;
      this.#hear = (words) => {
        if (words.type === 'done' && words.runId === runId) return finish();
        if (words.type !== 'case' || words.runId !== runId) return;
        if (words.outcome.id !== job.cases[known]?.id) return;
        known += 1;
        report(words.outcome);
        clearTimeout(timer);
        timer = setTimeout(finish, limits.timeLimitMs, tooSlow);
      };
      this.#frame.run(this.#id, { type: 'run', runId, job, timeLimitMs: limits.timeLimitMs });
    });
    return this.#frame.watched(result, runLostMs);
  }

  /** Ends the run in hand with this fault; the worker is ended too. */
  stop(fault: RunFault): void {
    this.#end(fault);
  }

  kill(): Promise<void> {
    this.isUsable = false;
    return this.#frame.kill(this.#id);
  }
}
