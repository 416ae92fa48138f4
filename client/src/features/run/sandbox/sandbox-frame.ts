import { frameReady, type FromFrame, type ToFrame } from '@greenroom/shared/run/frame-message';

/** What a frame tells of one worker. `lost`: the frame itself stopped answering, and everything in it with it. */
export interface WorkerEvents {
  said(text: string): void;
  broken(reason: 'start' | 'flood' | 'lost'): void;
}

const openMs = 15_000;
const beatMs = 250;
/** A page that was busy itself finds its timer and the answer waiting side by side. */
const graceMs = 150;

const shownToNobody = {
  ...{ position: 'fixed', inset: '0 auto auto 0', width: '1px', height: '1px', border: '0' },
  ...{ opacity: '0', pointerEvents: 'none' },
} as const;

let lastWorkerId = 0;

/** One sandbox document in the page, in an origin and mostly a process of its own. */
export class SandboxFrame {
  readonly #element: HTMLIFrameElement;
  readonly #port: MessagePort;
  readonly #workers = new Map<number, WorkerEvents>();
  readonly #killed = new Map<number, () => void>();
  readonly #watches = new Set<{ lostMs: number }>();
  #beat: ReturnType<typeof setInterval> | undefined;
  #nonce = 0;
  #answered = 0;
  isLost = false;

  private constructor(element: HTMLIFrameElement, port: MessagePort) {
    this.#element = element;
    this.#port = port;
    port.addEventListener('message', ({ data }: MessageEvent<FromFrame>) => this.#hear(data));
    // A port tells that the other side's process is gone; where browsers do not, the unanswered question does.
    port.addEventListener('close', () => this.close());
    port.start();
  }

  static open(path: string): Promise<SandboxFrame> {
    const element = document.createElement('iframe');
    // The attribute says what the header says too: whichever was lost, the other holds.
    element.sandbox.add('allow-scripts');
    // Where it is not rendered, Chromium makes its process one of the background, behind everything else that is busy.
    Object.assign(element.style, shownToNobody);
    element.inert = true;
    element.ariaHidden = 'true';
    element.title = 'Sandbox';
    element.src = path;
    return new Promise((resolve, reject) => {
      const finish = (): void => {
        clearTimeout(timer);
        removeEventListener('message', listen);
      };
      const listen = ({ source, data }: MessageEvent): void => {
        if (source === null || source !== element.contentWindow || data !== frameReady) return;
        finish();
        const { port1, port2 } = new MessageChannel();
        element.contentWindow?.postMessage(null, '*', [port2]);
        resolve(new SandboxFrame(element, port1));
      };
      const timer = setTimeout(() => {
        finish();
        element.remove();
        reject(new Error('The sandbox document did not load.'));
      }, openMs);
      addEventListener('message', listen);
      document.body.append(element);
    });
  }

  spawn(
    message: Omit<Extract<ToFrame, { type: 'spawn' }>, 'type' | 'workerId'>,
    events: WorkerEvents,
  ): number {
    const workerId = ++lastWorkerId;
    this.#workers.set(workerId, events);
    this.#tell({ type: 'spawn', workerId, ...message });
    return workerId;
  }

  run(workerId: number, message: Extract<ToFrame, { type: 'run' }>['message']): void {
    this.#tell({ type: 'run', workerId, message });
  }

  /** Resolves once the worker is ended, or was lost with its frame. */
  kill(workerId: number): Promise<void> {
    this.#workers.delete(workerId);
    if (this.isLost) return Promise.resolve();
    return new Promise((resolve) => {
      this.#killed.set(workerId, resolve);
      this.#tell({ type: 'kill', workerId });
    });
  }

  /** Asks the frame whether it is alive for as long as `work` lasts; `lostMs` without an answer and it is closed. */
  async watched<Result>(work: Promise<Result>, lostMs: number): Promise<Result> {
    const watch = { lostMs };
    this.#watches.add(watch);
    this.#beat ??= setInterval(() => this.#ping(), beatMs);
    try {
      return await work;
    } finally {
      this.#watches.delete(watch);
      if (this.#watches.size === 0) this.#stopBeat();
    }
  }

  close(): void {
    if (this.isLost) return;
    this.isLost = true;
    this.#stopBeat();
    this.#port.close();
    this.#element.remove();
    for (const resolve of this.#killed.values()) resolve();
    for (const events of [...this.#workers.values()]) events.broken('lost');
    this.#workers.clear();
  }

  #stopBeat(): void {
    clearInterval(this.#beat);
    this.#beat = undefined;
  }

  #tell(message: ToFrame): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A port has no origin.
    this.#port.postMessage(message);
  }

  #hear(message: FromFrame): void {
    if (message.type === 'pong') this.#answered = message.nonce;
    if (message.type === 'said') this.#workers.get(message.workerId)?.said(message.text);
    if (message.type === 'broken') this.#workers.get(message.workerId)?.broken(message.reason);
    if (message.type === 'killed') {
      this.#killed.get(message.workerId)?.();
      this.#killed.delete(message.workerId);
    }
  }

  /** One question at a time; a frame that leaves it unanswered is gone, with whatever it held. */
  #ping(): void {
    if (this.#answered < this.#nonce) return;
    const nonce = ++this.#nonce;
    this.#tell({ type: 'ping', nonce });
    const isOpen = (): boolean => !this.isLost && this.#answered < nonce;
    const lostMs = Math.min(...[...this.#watches].map((watch) => watch.lostMs));
    setTimeout(() => isOpen() && setTimeout(() => isOpen() && this.close(), graceMs), lostMs);
  }
}
