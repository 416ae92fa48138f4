/**
 * Makes a thread of Node look like a classic worker of a browser, then runs the script it is given: engines have one path,
 * the browser's. It imitates and does not isolate: only texts that are trusted run here.
 */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { parentPort, workerData, type MessagePort as NodePort } from 'node:worker_threads';

interface WorkerData {
  script: string;
}

const { script } = workerData as WorkerData;
const host = parentPort as NodePort;
const nodeProcess = process;
const texts = new Map<string, string>();

/** A blob of a browser gives its text in time only; `importScripts` needs it at once. */
class ReadableBlob extends Blob {
  readonly text_: string;
  constructor(parts: BlobPart[], options?: BlobPropertyBag) {
    super(parts as never, options as never);
    this.text_ = parts.map(String).join('');
  }
}

const events = new EventTarget();
const evaluate = (text: string, filename: string): unknown => vm.runInThisContext(text, { filename });

function pretend(): void {
  class WorkerGlobalScope {
    static [Symbol.hasInstance](value: unknown): boolean {
      return value === globalThis;
    }
  }
  class DedicatedWorkerGlobalScope extends WorkerGlobalScope {}
  const location = new URL('blob:null/worker');
  let serial = 0;
  Object.assign(URL, {
    createObjectURL: (blob: ReadableBlob) => {
      const url = `blob:null/${++serial}`;
      texts.set(url, blob.text_);
      return url;
    },
    revokeObjectURL: (url: string) => texts.delete(url),
  });
  const given = {
    self: globalThis,
    WorkerGlobalScope,
    DedicatedWorkerGlobalScope,
    Blob: ReadableBlob,
    location,
    navigator: { userAgent: 'Mozilla/5.0', hardwareConcurrency: 1, language: 'en' },
    importScripts: (url: string) => evaluate(texts.get(url) ?? '', url),
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    dispatchEvent: events.dispatchEvent.bind(events),
  };
  for (const [name, value] of Object.entries(given)) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
  }
  for (const name of [
    'process',
    'require',
    'module',
    'exports',
    'Buffer',
    'global',
    'setImmediate',
    'clearImmediate',
  ]) {
    Reflect.deleteProperty(globalThis, name);
  }
}

nodeProcess.on('unhandledRejection', (reason) => {
  const event = Object.assign(new Event('unhandledrejection', { cancelable: true }), { reason });
  events.dispatchEvent(event);
});
host.once('message', ({ message, port }: { message: unknown; port: MessagePort }) => {
  events.dispatchEvent(new MessageEvent('message', { data: message, ports: [port] as never }));
});
const text = readFileSync(script, 'utf8');
pretend();
evaluate(text, script);
