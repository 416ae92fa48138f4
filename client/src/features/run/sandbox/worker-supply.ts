import type { RuntimeFiles } from './runtime-files.ts';
import { SandboxFrame } from './sandbox-frame.ts';
import { SandboxWorker } from './sandbox-worker.ts';

/** Chromium tells gigabytes; where nobody tells, the number of cores is a hint. */
function hasRoomForTwo(): boolean {
  const { deviceMemory, hardwareConcurrency } = navigator as Navigator & { deviceMemory?: number };
  return deviceMemory === undefined ? hardwareConcurrency >= 4 : deviceMemory >= 4;
}

const idle: (work: () => void) => void =
  'requestIdleCallback' in globalThis
    ? (work) => requestIdleCallback(() => work())
    : (work) => setTimeout(work, 200);

/**
 * Booted workers of one language: the one in use, and where the machine has room one that stands by, so that ending a
 * worker costs the person nothing. A script worker serves one run only: nothing of it can meet the next.
 */
export class WorkerSupply {
  readonly isForOneRun: boolean;
  readonly #path: string;
  readonly #files: RuntimeFiles;
  readonly #ready: SandboxWorker[] = [];
  #frame: Promise<SandboxFrame> | undefined;
  #booting: Promise<void> | undefined;
  #isClosed = false;

  constructor(path: string, files: RuntimeFiles, isForOneRun: boolean) {
    this.#path = path;
    this.#files = files;
    this.isForOneRun = isForOneRun;
  }

  get isReady(): boolean {
    return this.#usable().length > 0;
  }

  /** The frame, a new one where the last was lost. */
  async open(): Promise<SandboxFrame> {
    const known = await this.#frame?.catch(() => undefined);
    if (known && !known.isLost) return known;
    this.#frame = SandboxFrame.open(this.#path);
    return this.#frame;
  }

  /** Until `count` are ready. */
  async fill(count = 1): Promise<void> {
    while (this.#usable().length < count && !this.#isClosed) {
      this.#booting ??= this.#boot().finally(() => {
        this.#booting = undefined;
      });
      await this.#booting;
    }
  }

  async take(): Promise<SandboxWorker> {
    await this.fill();
    const worker = this.#usable()[0];
    if (!worker) throw new Error('The sandbox was closed.');
    this.#ready.splice(this.#ready.indexOf(worker), 1);
    return worker;
  }

  /** Boots the spare when there is nothing else to do: never beside a run, whose time it would take. */
  standBy(): void {
    if (this.isForOneRun || hasRoomForTwo()) idle(() => void this.fill(2).catch(() => undefined));
  }

  /** What ended well is used again, unless it has served its one run. What had to be ended is waited for: it holds a core. */
  async giveBack(worker: SandboxWorker, isFine: boolean): Promise<void> {
    if (isFine && worker.isUsable && !this.isForOneRun && !this.#isClosed) this.#ready.unshift(worker);
    else if (isFine) void worker.kill();
    else await worker.kill();
  }

  close(): void {
    this.#isClosed = true;
    this.#ready.length = 0;
    void this.#frame?.then((frame) => frame.close());
  }

  #usable(): SandboxWorker[] {
    return this.#ready.filter(({ isUsable }) => isUsable);
  }

  async #boot(): Promise<void> {
    const frame = await this.open();
    this.#ready.push(await SandboxWorker.boot(frame, this.#files));
  }
}
