import type { CaseOutcome, RunCase, RunFault, RunJob } from '@greenroom/shared/run/run.schema';
import { consoleOf } from './console.ts';
import { faultOf, sourceName } from './fault.ts';
import { localModules } from './local-modules.ts';
import { Exit, nodeModules } from './node-modules.ts';
import { Printed } from './printed.ts';
import { toJson } from './to-json.ts';
import { TrackedTime } from './tracked-time.ts';
import { SyntaxFault } from './translate.ts';

type Callable = (...args: unknown[]) => unknown;
type Report = (outcome: CaseOutcome) => void;

const isName = /^[A-Za-z_$][\w$]*$/;

/** Runs scripts in this very realm. The worker serves one run, so that nothing of it meets the next. */
export class ScriptRunner {
  readonly #translate: (source: string) => string;
  // oxlint-disable-next-line no-eval -- Evaluating what a candidate wrote is the purpose of the sandbox.
  readonly #evaluate = globalThis.eval;
  readonly #time = new TrackedTime(globalThis);
  readonly #require: (name: string) => unknown;
  #printed = new Printed();
  #stdin = '';

  constructor(translate: (source: string) => string) {
    this.#translate = translate;
    const { require, process } = nodeModules(
      () => this.#printed,
      () => this.#stdin,
    );
    this.#require = require;
    Object.assign(globalThis, { console: consoleOf(() => this.#printed), require, process });
  }

  async run(job: RunJob, report: Report): Promise<void> {
    let code: string;
    try {
      code = this.#translate(job.source);
    } catch (error) {
      return this.#refuseAll(job, syntaxFault(error), report);
    }
    await (job.kind === 'program' ? this.#program(code, job, report) : this.#function(code, job, report));
  }

  async #program(code: string, job: RunJob, report: Report): Promise<void> {
    for (const runCase of job.cases) {
      const { stdin } = runCase.input as { stdin: string };
      report(
        await this.#case(runCase, async () => {
          this.#stdin = stdin;
          this.#loadProgram(code, job);
          await this.#time.settled();
          return () => this.#printed.stdout;
        }),
      );
    }
  }

  async #function(code: string, job: RunJob, report: Report): Promise<void> {
    const entry = job.entry ?? '';
    let callable: Callable | undefined;
    for (const runCase of job.cases) {
      report(
        await this.#case(runCase, async () => {
          callable ??= this.#loadFunction(code, entry);
          const value = await callable(...(runCase.input as unknown[]));
          return () => toJson(value);
        }),
      );
      // A text that does not load would do no better for the next case, and print the same again.
      if (!callable) {
        const rest = job.cases.slice(job.cases.indexOf(runCase) + 1);
        return this.#refuseAll({ ...job, cases: rest }, this.#loadFault, report);
      }
    }
  }

  #loadFault: RunFault = { kind: 'runtime', message: 'The code could not be loaded.' };

  #loadFunction(code: string, entry: string): Callable {
    if (!isName.test(entry)) throw new ReferenceError(`${entry} is no name of a function.`);
    const found = this.#load(`${code}\n;typeof ${entry} === 'undefined' ? undefined : ${entry}`);
    const exported = (globalThis as { module?: { exports?: Record<string, unknown> } }).module?.exports;
    const callable = found ?? exported?.[entry] ?? exported;
    if (typeof callable !== 'function') throw new ReferenceError(`There is no function called ${entry}.`);
    return callable as Callable;
  }

  /** Indirect `eval` keeps the lines exact, and gives what the last statement is worth. */
  #load(code: string): unknown {
    const module = { exports: {} };
    Object.assign(globalThis, { module, exports: module.exports });
    return this.#evaluate(`${code}\n//# sourceURL=${sourceName}`);
  }

  /** One text alone, or the candidate's file among others. */
  #loadProgram(code: string, { source, entry = sourceName, sourceFile = entry, files }: RunJob): void {
    if (!files) {
      this.#load(code);
      return;
    }
    const load = localModules({
      files: { ...files, [sourceFile]: source },
      own: sourceFile,
      translate: this.#translate,
      evaluate: (text) => this.#evaluate(text),
      outside: this.#require,
    });
    load(entry);
  }

  async #case({ id }: RunCase, work: () => Promise<() => unknown>): Promise<CaseOutcome> {
    const printed = (this.#printed = new Printed());
    const startedAt = performance.now();
    const result = await this.#attempt(work);
    const ms = performance.now() - startedAt;
    const { stdout, stderr, isOverflown } = printed;
    const fault: RunFault | undefined = isOverflown
      ? { kind: 'output-limit', message: 'Too much was printed.' }
      : result.fault;
    if (fault) this.#loadFault = fault;
    return fault ? { id, fault, stdout, stderr, ms } : { id, output: result.output, stdout, stderr, ms };
  }

  /** What is thrown in a callback or rejected unheard ends the case as what is thrown in the call does. */
  async #attempt(work: () => Promise<() => unknown>): Promise<{ output?: unknown; fault?: RunFault }> {
    let onRejection: (event: PromiseRejectionEvent) => void = () => undefined;
    const failed = new Promise<never>((_, reject) => {
      this.#time.begin(reject);
      onRejection = (event) => {
        event.preventDefault();
        reject(event.reason);
      };
      globalThis.addEventListener('unhandledrejection', onRejection);
    });
    try {
      return { output: (await Promise.race([work(), failed]))() };
    } catch (thrown) {
      if (thrown instanceof Exit) return { output: this.#printed.stdout };
      return { fault: faultOf(thrown) };
    } finally {
      globalThis.removeEventListener('unhandledrejection', onRejection);
    }
  }

  #refuseAll({ cases }: RunJob, fault: RunFault, report: Report): void {
    for (const { id } of cases) report({ id, fault, stdout: '', stderr: '', ms: 0 });
  }
}

function syntaxFault(error: unknown): RunFault {
  if (!(error instanceof SyntaxFault)) return faultOf(error);
  const { message, line, column } = error;
  return { kind: 'syntax', type: 'SyntaxError', message, line, column };
}
