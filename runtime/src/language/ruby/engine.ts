import type { BootInput, CaseOutcome, Engine, Language, RunCase, RunJob } from '../../engine.ts';
import type { RunFault } from '@greenroom/shared/run/run.schema';
import type { Machine, MachineOptions } from './machine.ts';
import { isTooDeep, machineFault } from './machine-fault.ts';
import { rubyString } from './ruby-literal.ts';
import { SpareMachine } from './spare-machine.ts';
import { capMemory } from './wasm-module.ts';

const pageBytes = 65_536;
/** A memory this close to its maximum could not be grown by what was asked for. */
const fullShare = 0.9;

type Answer = Pick<CaseOutcome, 'output' | 'fault'>;

/** `exit!(0)` is no fault of a program. */
const leftFault: RunFault = {
  kind: 'runtime',
  type: 'SystemExit',
  message: 'The program ended with exit code 0.',
};

/** A machine that knows the candidate's function, or why it does not. */
interface Defined {
  machine: Machine;
  answer: Answer;
  /** Whether its iterators are those of `deep.rb`. */
  isDeep: boolean;
}

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

  #program(job: RunJob, each: RunCase, isDeep = false): CaseOutcome {
    const { stdin } = each.input as { stdin: string };
    const entry = job.entry ?? 'main.rb';
    const name = job.sourceFile ?? entry;
    const machine = this.#take({ stdin, files: { ...job.files, [name]: job.source } }, isDeep);
    const outcome = this.#outcome(each.id, machine, () => {
      const answer = this.#ask(machine, `Greenroom.run(${rubyString(entry)}, ${rubyString(name)})`);
      return answer.fault ? answer : { output: machine.output.stdout };
    });
    return isTooDeep(machine.endedBy) && !isDeep ? this.#program(job, each, true) : outcome;
  }

  /** One machine for all cases, as one process would be; a new one only where a case has ended it. */
  #function(job: RunJob, report: (outcome: CaseOutcome) => void): void {
    let defined = this.#define(job, false);
    for (const each of job.cases) {
      if (defined.machine.isEnded && !defined.answer.fault) defined = this.#define(job, defined.isDeep);
      let outcome = this.#call(defined, job, each);
      if (isTooDeep(defined.machine.endedBy) && !defined.isDeep) {
        defined = this.#define(job, true);
        outcome = this.#call(defined, job, each);
      }
      report(outcome);
      defined.machine.beginOutput();
    }
  }

  #define(job: RunJob, isDeep: boolean): Defined {
    const machine = this.#take({}, isDeep);
    const name = `${job.entry ?? 'solution'}.rb`;
    const answer = this.#ask(machine, `Greenroom.define(${rubyString(job.source)}, ${rubyString(name)})`);
    return { machine, answer, isDeep };
  }

  #call({ machine, answer }: Defined, { entry = '' }: RunJob, { id, input }: RunCase): CaseOutcome {
    const call = `Greenroom.call(${rubyString(entry)}, ${rubyString(JSON.stringify(input))})`;
    return this.#outcome(id, machine, () => {
      const called = answer.fault ? answer : this.#ask(machine, call);
      return 'output' in called || called.fault ? called : { fault: leftFault };
    });
  }

  #take(options: MachineOptions, isDeep: boolean): Machine {
    const machine = this.#spare.take(options);
    if (isDeep) machine.evaluate('Greenroom::Deep.apply');
    return machine;
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
      return fault ? { fault } : {};
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
