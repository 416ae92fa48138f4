import { startRuntime, type Runtime } from '@greenroom/runtime/node';
import type { CaseOutcome, RunJob } from '@greenroom/shared/run/run.schema';
import type { RuntimeId } from '@greenroom/shared/run/runtime';

/** What a right text may take for one case, and what is enough to see that a wrong one never ends. */
export const patience = { right: 5000, endless: 1000 } as const;
type Patience = keyof typeof patience;

/** The runtimes that candidates have, each booted once and only when something needs it. */
export class Runtimes {
  readonly #started = new Map<string, Promise<Runtime>>();

  async run(id: RuntimeId, job: RunJob, how: Patience): Promise<CaseOutcome[]> {
    const runtime = await this.#start(id, how);
    return how === 'right' ? runtime.run(job) : untilTheEnd(runtime, job);
  }

  async stop(): Promise<void> {
    const started = await Promise.allSettled(this.#started.values());
    this.#started.clear();
    for (const one of started) if (one.status === 'fulfilled') await one.value.stop();
  }

  /** A thread that was stopped is gone, so texts that never end have one of their own. */
  #start(id: RuntimeId, how: Patience): Promise<Runtime> {
    const key = `${id} ${how}`;
    const known = this.#started.get(key);
    if (known) return known;
    const starting = startRuntime(id, { timeLimitMs: patience[how] });
    this.#started.set(key, starting);
    return starting;
  }
}

/** Case by case up to the first that has to be stopped: each further one would cost the limit and a new boot. */
async function untilTheEnd(runtime: Runtime, job: RunJob): Promise<CaseOutcome[]> {
  const outcomes: CaseOutcome[] = [];
  for (const one of job.cases) {
    outcomes.push(...(await runtime.run({ ...job, cases: [one] })));
    if (outcomes.at(-1)?.fault?.kind === 'time-limit') break;
  }
  return outcomes;
}
