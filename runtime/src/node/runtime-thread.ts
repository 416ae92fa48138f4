import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { caseOutcomeSchema, type CaseOutcome, type RunJob } from '@greenroom/shared/run/run.schema';
import type { FromWorker, ToWorker } from '@greenroom/shared/run/worker-message';
import type { BuiltRuntime } from './built-runtime.ts';

interface Limits {
  /** For the case in hand. */
  limitMs: number;
  /** For each one after it. */
  timeLimitMs: number;
}

interface RunResult {
  outcomes: CaseOutcome[];
  /** False where the thread was still busy with the next case when its time was up. */
  isOver: boolean;
}

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
    const files = built.readFiles();
    const message: ToWorker = { type: 'boot', files, maxMemoryBytes };
    await new Promise<void>((resolve, reject) => {
      thread.#onEnd = reject;
      thread.#onMessage = (answer) => {
        if (answer.type === 'booted') resolve();
        if (answer.type === 'boot-failed') reject(new Error(answer.message));
      };
      const port = thread.#channelEnd;
      thread.#worker.postMessage({ message, port }, [port, ...Object.values(files)]);
    });
    return thread;
  }

  /** Outcomes up to the case that took too long, or that ended the thread. */
  run(job: RunJob, { limitMs, timeLimitMs }: Limits): Promise<RunResult> {
    this.hasRun = true;
    const outcomes: CaseOutcome[] = [];
    return new Promise((resolve) => {
      const finish = (isOver: boolean): void => {
        clearTimeout(timer);
        resolve({ outcomes, isOver });
      };
      let timer = setTimeout(finish, limitMs, false);
      this.#onEnd = () => finish(false);
      this.#onMessage = (message) => {
        if (message.type === 'done') return finish(true);
        if (message.type !== 'case') return;
        outcomes.push(caseOutcomeSchema.parse(message.outcome));
        clearTimeout(timer);
        timer = setTimeout(finish, timeLimitMs, false);
      };
      this.#port.postMessage({ type: 'run', runId: 'node', job } satisfies ToWorker);
    });
  }

  async stop(): Promise<void> {
    this.#onEnd = () => undefined;
    this.#port.close();
    await this.#worker.terminate();
  }
}
