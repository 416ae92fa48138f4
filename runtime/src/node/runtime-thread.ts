import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import {
  caseOutcomeSchema,
  type CaseOutcome,
  type RunFault,
  type RunJob,
} from '@greenroom/shared/run/run.schema';
import type { FromWorker, ToWorker } from '@greenroom/shared/run/worker-message';
import type { BuiltRuntime } from './built-runtime.ts';

interface Limits {
  /** For the first case. */
  firstMs: number;
  /** For each one after it. */
  timeLimitMs: number;
}

const tooSlow: RunFault = { kind: 'time-limit', message: 'It took too long and was stopped.' };
/** A thread of Node that has used up its heap ends with an error of this name. */
const stopOf = (error: Error): RunFault =>
  'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { kind: 'memory-limit', message: 'It used more memory than it may.' }
    : { kind: 'unavailable', message: `The runtime ended by itself: ${error.message}` };

/** One booted worker, and the port to it. */
export class RuntimeThread {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #channelEnd: MessagePort;
  #onMessage: (message: FromWorker) => void = () => undefined;
  #onEnd: (error: Error) => void = () => undefined;
  hasRun = false;

  private constructor(built: BuiltRuntime) {
    this.#worker = new Worker(built.workerPath, {
      workerData: { script: built.scriptPath },
      stdout: false,
      stderr: false,
    });
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.on('message', (text: string) => this.#onMessage(JSON.parse(text) as FromWorker));
    this.#worker.on('error', (error) => this.#onEnd(error));
    this.#worker.on('exit', () => this.#onEnd(new Error('The runtime ended by itself.')));
    this.#channelEnd = port2;
  }

  static async boot(built: BuiltRuntime, maxMemoryBytes: number): Promise<RuntimeThread> {
    const thread = new RuntimeThread(built);
    const message: ToWorker = { type: 'boot', files: built.files, maxMemoryBytes };
    await new Promise<void>((resolve, reject) => {
      thread.#onEnd = reject;
      thread.#onMessage = (answer) => {
        if (answer.type === 'booted') resolve();
        if (answer.type === 'boot-failed') reject(new Error(answer.message));
      };
      const port = thread.#channelEnd;
      thread.#worker.postMessage({ message, port }, [port]);
    });
    return thread;
  }

  /** Reports outcomes up to the case that took too long, or that ended the thread; gives the reason. */
  run(
    job: RunJob,
    { firstMs, timeLimitMs }: Limits,
    report: (outcome: CaseOutcome) => void,
  ): Promise<RunFault | undefined> {
    this.hasRun = true;
    return new Promise((resolve) => {
      const finish = (stoppedBy?: RunFault): void => {
        clearTimeout(timer);
        resolve(stoppedBy);
      };
      let timer = setTimeout(finish, firstMs, tooSlow);
      this.#onEnd = (error) => finish(stopOf(error));
      this.#onMessage = (message) => {
        if (message.type === 'done') return finish();
        if (message.type !== 'case') return;
        report(caseOutcomeSchema.parse(message.outcome));
        clearTimeout(timer);
        timer = setTimeout(finish, timeLimitMs, tooSlow);
      };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A port has no origin.
      this.#port.postMessage({ type: 'run', runId: 'node', job, timeLimitMs } satisfies ToWorker);
    });
  }

  async stop(): Promise<void> {
    this.#onEnd = () => undefined;
    this.#port.close();
    await this.#worker.terminate();
  }
}
