import type { BootInput, CaseOutcome, Engine, Language, RunCase, RunJob } from '../../engine.ts';
import type { RunFault } from '@greenroom/shared/run/run.schema';
import type { Machine } from './machine.ts';
import { machineFault } from './machine-fault.ts';
import { rubyString } from './ruby-literal.ts';
import { SpareMachine } from './spare-machine.ts';
import { capMemory } from './wasm-module.ts';

const pageBytes = 65_536;
/** A memory this close to its maximum could not be grown by what was asked for. */
const fullShare = 0.9;

type Answer = Pick<CaseOutcome, 'output' | 'fault'>;

class RubyEngine implements Engine {
  readonly isFromSnapshot = true;
  readonly #spare: SpareMachine;
  readonly #maxMemoryBytes: number;

  constructor(module: WebAssembly.Module, maxMemoryBytes: number) {
    this.#spare = new SpareMachine(module);
    this.#maxMemoryBytes = maxMemoryBytes;
  }

  run(job: RunJob, report: (outcome: CaseOutcome) => void): void {
    if (job.kind === 'program') for (const each of job.cases) report(this.#program(job, each));
    else this.#function(job, report);
    // After the report has left, so that nobody waits for it.
    setTimeout(() => this.#spare.restore(), 0);
  }

  #program(job: RunJob, { id, input }: RunCase): CaseOutcome {
    const { stdin } = input as { stdin: string };
    const entry = job.entry ?? 'main.rb';
    const name = job.sourceFile ?? entry;
    const machine = this.#spare.take({ stdin, files: { ...job.files, [name]: job.source } });
    return this.#outcome(id, machine, () => {
      const answer = this.#ask(machine, `Greenroom.run(${rubyString(entry)}, ${rubyString(name)})`);
      return answer.fault ? answer : { output: machine.output.stdout };
    });
  }

  /** One machine for all cases, as one process would be; a new one only where a case has ended it. */
  #function(job: RunJob, report: (outcome: CaseOutcome) => void): void {
    let machine = this.#spare.take({});
    let defined = this.#define(machine, job);
    for (const { id, input } of job.cases) {
      if (machine.isEnded && !defined.fault) {
        machine = this.#spare.take({});
        defined = this.#define(machine, job);
      }
      const call = `Greenroom.call(${rubyString(job.entry ?? '')}, ${rubyString(JSON.stringify(input))})`;
      report(this.#outcome(id, machine, () => (defined.fault ? defined : this.#ask(machine, call))));
      machine.beginOutput();
    }
  }

  #define(machine: Machine, { source, entry }: RunJob): Answer {
    const name = `${entry ?? 'solution'}.rb`;
    return this.#ask(machine, `Greenroom.define(${rubyString(source)}, ${rubyString(name)})`);
  }

  #outcome(id: string, machine: Machine, work: () => Answer): CaseOutcome {
    const startedAt = performance.now();
    const answer = work();
    const ms = performance.now() - startedAt;
    const { stdout, stderr } = machine.output;
    return { id, ...answer, stdout, stderr, ms };
  }

  #ask(machine: Machine, code: string): Answer {
    try {
      return JSON.parse(machine.evaluate(code)) as Answer;
    } catch (error) {
      const isMemoryFull = machine.memory.buffer.byteLength > this.#maxMemoryBytes * fullShare;
      const fault: RunFault | null = machineFault(error, isMemoryFull);
      return fault ? { fault } : { output: null };
    }
  }
}

export const language: Language = {
  async boot({ files, maxMemoryBytes }: BootInput): Promise<Engine> {
    const binary = files['ruby.wasm'];
    if (!binary) throw new Error('ruby.wasm is missing.');
    capMemory(new Uint8Array(binary), Math.floor(maxMemoryBytes / pageBytes));
    return new RubyEngine(await WebAssembly.compile(binary), maxMemoryBytes);
  },
};
