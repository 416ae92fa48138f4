import type { BootInput, CaseOutcome, Engine, Language, RunCase, RunJob } from '../../engine.ts';
import { openFolders } from './configuration.ts';
import { crashFault, endFault, exitFault } from './fault.ts';
import { Machine, type Ended, type MachineInput, type Request } from './machine.ts';

/** PHP's own limit, below the machine's, so that it can still say so and go on. */
const memoryShare = 0.5;
/** A machine whose memory has grown by this much is not kept: it would never give any of it back. */
const keptShare = 0.2;
/** Memory this close to its maximum could not be grown by what was asked for. */
const fullShare = 0.8;

type Answer = Pick<CaseOutcome, 'output' | 'fault'>;

const pathOf = (name: string): string => `${openFolders.work}/${name}`;

/** Without a tag PHP would print the source. On the first line, so that lines keep their numbers. */
const tagged = (source: string): string => (/<\?(php|=)/i.test(source) ? source : `<?php ${source}`);

function requestOf(job: RunJob, { input }: RunCase): Request {
  const name = job.kind === 'program' ? (job.sourceFile ?? job.entry ?? 'main.php') : 'solution.php';
  const script = job.kind === 'program' ? (job.entry ?? name) : name;
  const files = Object.entries({ ...job.files, [name]: tagged(job.source) });
  return {
    script: pathOf(script),
    files: Object.fromEntries(files.map(([path, text]) => [pathOf(path), text])),
    stdin: job.kind === 'program' ? (input as { stdin: string }).stdin : '',
    told: { kind: job.kind, entry: job.entry ?? '', file: pathOf(name), input: JSON.stringify(input) },
  };
}

class PhpEngine implements Engine {
  readonly isFromSnapshot = false;
  readonly #input: MachineInput;
  readonly #maxMemoryBytes: number;
  #machine: Machine;

  constructor(machine: Machine, input: MachineInput, maxMemoryBytes: number) {
    this.#machine = machine;
    this.#input = input;
    this.#maxMemoryBytes = maxMemoryBytes;
  }

  /** Each case is a request of its own: what one has defined is unknown to the next. */
  async run(job: RunJob, report: (outcome: CaseOutcome) => void): Promise<void> {
    for (const each of job.cases) {
      const machine = await this.#standing();
      const startedAt = performance.now();
      const answer = await this.#answer(machine, job, each);
      const ms = performance.now() - startedAt;
      report({ id: each.id, ...answer, ...machine.output.text, ms });
    }
  }

  async #standing(): Promise<Machine> {
    const isGrown = this.#machine.grownBytes > this.#maxMemoryBytes * keptShare;
    if (this.#machine.isEnded || isGrown) this.#machine = await Machine.boot(this.#input);
    return this.#machine;
  }

  async #answer(machine: Machine, job: RunJob, each: RunCase): Promise<Answer> {
    const request = requestOf(job, each);
    let ended: Ended;
    try {
      ended = await machine.request(request);
    } catch (error) {
      return { fault: crashFault(error, machine.memoryBytes > this.#maxMemoryBytes * fullShare) };
    }
    if (ended.result !== null) return JSON.parse(ended.result) as Answer;
    const fault = endFault(ended, request.told.file);
    if (fault) return { fault };
    if (job.kind === 'program' && ended.exitCode === 0) return { output: machine.output.text.stdout };
    return { fault: exitFault(ended.exitCode) };
  }
}

export const language: Language = {
  async boot({ files, maxMemoryBytes }: BootInput): Promise<Engine> {
    const binary = files['php.wasm'];
    const runner = files['runner.php'];
    if (!binary || !runner) throw new Error('A file is missing.');
    const module = await WebAssembly.compile(binary);
    const memoryLimitBytes = Math.floor(maxMemoryBytes * memoryShare);
    const input = { module, runner: new Uint8Array(runner), memoryLimitBytes };
    return new PhpEngine(await Machine.boot(input), input, maxMemoryBytes);
  },
};
