import { runCases } from '@greenroom/shared/run/run-cases';
import type { CaseOutcome, RunFault, RunJob } from '@greenroom/shared/run/run.schema';
import type { RuntimeId } from '@greenroom/shared/run/runtime';
import type { RuntimeEntry } from '@greenroom/shared/run/worker-message';
import { createStore } from 'zustand/vanilla';
import type { HostFailure, HostState, RunOptions, RunResult, RuntimeHost } from './host-state.ts';
import { download, isDownloaded, type RuntimeFiles } from './runtime-files.ts';
import { runtimeEntry, runtimeManifest } from './runtime-manifest.ts';
import type { SandboxWorker } from './sandbox-worker.ts';
import { WorkerSupply } from './worker-supply.ts';

const timeLimitMs = 5000;
const firstRunFactor = 3;

type Report = (outcome: CaseOutcome) => void;

/** Ends the attempts of a run that the person stopped. */
class Stopped extends Error {}

class Failure extends Error {
  readonly code: HostFailure;
  constructor(code: HostFailure, cause: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

/** Names what failed, for a person to be told. */
async function or<Result>(code: HostFailure, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw new Failure(code, error);
  }
}

export class SandboxHost implements RuntimeHost {
  readonly id: RuntimeId;
  readonly #store = createStore<HostState>(() => ({ status: 'absent' }));
  #preparing: Promise<void> | undefined;
  #download = new AbortController();
  #files: RuntimeFiles | undefined;
  #supply: WorkerSupply | undefined;
  #running: SandboxWorker | undefined;
  #isStopping = false;
  #lastRun: Promise<unknown> = Promise.resolve();

  constructor(id: RuntimeId) {
    this.id = id;
  }

  state(): HostState {
    return this.#store.getState();
  }

  subscribe(listener: () => void): () => void {
    return this.#store.subscribe(listener);
  }

  async downloadBytes(): Promise<number | null> {
    const entry = await runtimeEntry(this.id);
    if (!entry) return null;
    return this.#files || (await isDownloaded(entry)) ? 0 : entry.downloadBytes;
  }

  prepare(): Promise<void> {
    this.#preparing ??= this.#prepare();
    return this.#preparing;
  }

  release(): void {
    this.#download.abort();
    this.#supply?.close();
    this.#supply = undefined;
    this.#files = undefined;
    this.#preparing = undefined;
    this.#download = new AbortController();
    this.#set({ status: 'absent' });
  }

  run(job: RunJob, options: RunOptions = {}): Promise<RunResult> {
    const result = this.#lastRun.then(() => this.#run(job, options));
    this.#lastRun = result;
    return result;
  }

  stop(): void {
    if (!this.#running) return;
    this.#isStopping = true;
    this.#running.stop({ kind: 'unavailable', message: 'Stopped.' });
  }

  #set(state: HostState): void {
    this.#store.setState(state, true);
  }

  #setReady(supply: WorkerSupply): void {
    this.#set({ status: 'ready' });
    supply.standBy();
  }

  async #prepare(): Promise<void> {
    const { signal } = this.#download;
    try {
      const entry = await or('download', runtimeEntry(this.id));
      if (!entry) throw new Failure('not-built', undefined);
      this.#files ??= await or('download', this.#fetch(entry, signal));
      this.#set({ status: 'booting' });
      const { frames } = await runtimeManifest();
      if (signal.aborted) return;
      this.#supply ??= new WorkerSupply(frames[entry.frame], this.#files, entry.frame === 'script');
      await or('frame', this.#supply.open());
      await or('boot', this.#supply.fill());
      if (!signal.aborted) this.#setReady(this.#supply);
    } catch (error) {
      if (signal.aborted) return;
      this.#preparing = undefined;
      this.#set({ status: 'failed', code: error instanceof Failure ? error.code : 'boot' });
    }
  }

  #fetch(entry: RuntimeEntry, signal: AbortSignal): Promise<RuntimeFiles> {
    const { downloadBytes } = entry;
    const onFraction = (fraction: number): void => {
      if (!signal.aborted) this.#set({ status: 'downloading', fraction, downloadBytes });
    };
    onFraction(0);
    return download(entry, onFraction, signal);
  }

  async #run(job: RunJob, { timeLimitMs: limitMs = timeLimitMs, onOutcome }: RunOptions): Promise<RunResult> {
    const outcomes: CaseOutcome[] = [];
    await this.prepare();
    this.#isStopping = false;
    try {
      const attempt = (rest: RunJob, report: Report) => this.#attempt(rest, limitMs, report);
      await runCases(job, attempt, (outcome) => {
        outcomes.push(outcome);
        onOutcome?.(outcome);
      });
      return { outcomes, isStopped: false };
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      return { outcomes, isStopped: true };
    } finally {
      this.#settle();
    }
  }

  /** Cases in one worker. */
  async #attempt(job: RunJob, limitMs: number, report: Report): Promise<RunFault | undefined> {
    const supply = this.#supply;
    const worker = await supply?.take().catch(() => undefined);
    if (!supply || !worker) {
      return { kind: 'unavailable', message: 'The language did not start.' };
    }
    this.#running = worker;
    this.#set({ status: 'running' });
    const firstMs = worker.hasRun || supply.isForOneRun ? limitMs : limitMs * firstRunFactor;
    const stoppedBy = await worker.run(job, { firstMs, timeLimitMs: limitMs }, report);
    this.#running = undefined;
    await supply.giveBack(worker, stoppedBy === undefined);
    if (this.#isStopping) throw new Stopped();
    return stoppedBy;
  }

  /** After a run: ready at once with a spare, else as soon as another worker has booted. */
  #settle(): void {
    const supply = this.#supply;
    if (!supply) return;
    if (supply.isReady) return this.#setReady(supply);
    this.#set({ status: 'booting' });
    supply.fill().then(
      () => this.state().status === 'booting' && this.#setReady(supply),
      () => {
        this.#preparing = undefined;
        this.#set({ status: 'failed', code: 'boot' });
      },
    );
  }
}
