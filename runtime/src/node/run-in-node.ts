import { runCases } from '@greenroom/shared/run/run-cases';
import type { CaseOutcome, RunFault, RunJob } from '@greenroom/shared/run/run.schema';
import type { RuntimeId } from '@greenroom/shared/run/runtime';
import { builtRuntime } from './built-runtime.ts';
import { RuntimeThread } from './runtime-thread.ts';

interface RuntimeOptions {
  /** For one case. The first case of a fresh WebAssembly worker may take three times as long. */
  timeLimitMs?: number;
  maxMemoryBytes?: number;
}

export interface Runtime {
  /** One outcome a case, in the order of the job's cases. One run at a time. */
  run(job: RunJob): Promise<CaseOutcome[]>;
  stop(): Promise<void>;
}

const defaults = { timeLimitMs: 5000, maxMemoryBytes: 512 * 1024 * 1024 };
const firstRunFactor = 3;

/**
 * Boots a language in a thread of Node, from the very bytes that candidates get. A case that takes too long ends its
 * thread; the cases after it run in a new one. Plain JavaScript has a thread of its own for each run, as in the browser.
 */
export async function startRuntime(id: RuntimeId, options: RuntimeOptions = {}): Promise<Runtime> {
  const { timeLimitMs, maxMemoryBytes } = { ...defaults, ...options };
  const built = builtRuntime(id);
  const isForOneRun = built.entry.frame === 'script';
  const boot = () => RuntimeThread.boot(built, maxMemoryBytes);
  let thread: RuntimeThread | undefined = await boot();

  async function attempt(job: RunJob, report: (outcome: CaseOutcome) => void): Promise<RunFault | undefined> {
    thread ??= await boot();
    const firstMs = thread.hasRun || isForOneRun ? timeLimitMs : timeLimitMs * firstRunFactor;
    const stoppedBy = await thread.run(job, { firstMs, timeLimitMs }, report);
    if (stoppedBy || isForOneRun) {
      await thread.stop();
      thread = undefined;
    }
    return stoppedBy;
  }

  return {
    run: (job) => runCases(job, attempt),
    stop: async () => {
      await thread?.stop();
    },
  };
}
