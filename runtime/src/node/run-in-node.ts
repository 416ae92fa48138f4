import type { CaseOutcome, RunFault, RunJob } from '@greenroom/shared/run/run.schema';
import type { RuntimeId } from '@greenroom/shared/run/runtime';
import { builtRuntime } from './built-runtime.ts';
import { RuntimeThread } from './runtime-thread.ts';

interface RuntimeOptions {
  /** How long one case may take; the first run of a boot may take three times as long. */
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

const failed = (id: string, fault: RunFault): CaseOutcome => ({ id, fault, stdout: '', stderr: '', ms: 0 });
const timeLimit: RunFault = { kind: 'time-limit', message: 'It took too long and was stopped.' };

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

  async function attempt(job: RunJob): Promise<CaseOutcome[]> {
    thread ??= await boot();
    const limitMs = thread.hasRun ? timeLimitMs : timeLimitMs * firstRunFactor;
    const { outcomes, isOver } = await thread.run(job, { limitMs, timeLimitMs });
    if (!isOver || isForOneRun) {
      await thread.stop();
      thread = undefined;
    }
    return outcomes;
  }

  return {
    async run(job) {
      const outcomes: CaseOutcome[] = [];
      while (outcomes.length < job.cases.length) {
        const rest = job.cases.slice(outcomes.length);
        outcomes.push(...(await attempt({ ...job, cases: rest })));
        const stopped = job.cases[outcomes.length];
        if (stopped) outcomes.push(failed(stopped.id, timeLimit));
      }
      return outcomes;
    },
    stop: async () => {
      await thread?.stop();
    },
  };
}
