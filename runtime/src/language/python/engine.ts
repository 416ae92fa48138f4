import type { CaseOutcome, Language, RunCase, RunJob } from '../../engine.ts';
import { wasMemoryCapHit } from '../../worker/memory-cap.ts';
import { crashOf } from './crash.ts';
import { bootInterpreter, type Interpreter } from './interpreter.ts';

/** Of the time after which the worker is ended from outside: who stops by itself can name the line. */
const ownShare = 0.8;

type Told = Pick<CaseOutcome, 'output' | 'fault'>;

function stdinOf({ input }: RunCase): string {
  const isGiven = typeof input === 'object' && input !== null && 'stdin' in input;
  return isGiven && typeof input.stdin === 'string' ? input.stdin : '';
}

function runCase(
  { harness, streams, deadline }: Interpreter,
  given: RunCase,
  limitMs: number,
): { outcome: CaseOutcome; isCrash: boolean } {
  wasMemoryCapHit();
  streams.open(stdinOf(given));
  const startedAt = performance.now();
  deadline.start(limitMs);
  let told: Told | undefined;
  let crash: unknown;
  try {
    told = JSON.parse(harness.run_case(JSON.stringify(given.input))) as Told;
  } catch (error) {
    crash = error;
  }
  deadline.stop();
  const ms = performance.now() - startedAt;
  const { isFlooded, ...printed } = streams.close();
  if (!told) return { outcome: { id: given.id, ...crashOf(crash, printed), ms }, isCrash: true };
  if (isFlooded) told = { fault: { kind: 'output-limit', message: 'The program prints too much.' } };
  else if (!told.fault && !('output' in told)) told = { output: printed.stdout };
  return { outcome: { id: given.id, ...told, ...printed, ms }, isCrash: false };
}

/** A crash ends Python, not the run: a new one is booted for what is left. */
export const language: Language = {
  async boot({ files }) {
    let python: Interpreter | undefined = await bootInterpreter(files);
    return {
      isFromSnapshot: python.isFromSnapshot,
      async run(job: RunJob, report, { timeLimitMs }) {
        const text = JSON.stringify({ ...job, cases: [] });
        let isStarted = false;
        for (const given of job.cases) {
          python ??= await bootInterpreter(files);
          if (!isStarted) python.harness.start(text);
          const { outcome, isCrash } = runCase(python, given, timeLimitMs * ownShare);
          report(outcome);
          isStarted = !isCrash;
          if (isCrash) python = undefined;
        }
        try {
          python?.harness.finish();
        } catch {
          python = undefined;
        }
      },
    };
  },
};
