import type { PyodideAPI } from 'pyodide';

/** Told again after this long to code that caught it. */
const repeatMs = 500;
const interruptSignal = 2;

/** A check takes the buffer three times: is there one, what is in it, put 0 in it. The clock is read at every eighth. */
const askingsPerReading = 3 * 8;

/**
 * An interrupt buffer is meant to be shared with another thread, which takes a cross-origin isolated page. Python asks for
 * it while it runs, so reading the clock in a getter is enough to raise in the very line that loops. The getter has a name
 * rather than being element 0, since engines are slow at the latter: this way it costs a tenth, not a third.
 */
export class Deadline {
  #at = Infinity;
  #askings = 0;
  readonly #buffer = new Uint8Array(1);

  constructor(pyodide: PyodideAPI) {
    pyodide.setInterruptBuffer(this.#buffer);
    const { _module: module } = pyodide as PyodideAPI & { _module: object };
    Object.defineProperty(module, 'Py_EmscriptenSignalBuffer', { get: () => this.#asked() });
  }

  start(limitMs: number): void {
    this.#at = performance.now() + limitMs;
    this.#askings = 0;
  }

  stop(): void {
    this.#at = Infinity;
    this.#buffer[0] = 0;
  }

  #asked(): Uint8Array {
    if (this.#askings === 0) this.#read();
    this.#askings = (this.#askings + 1) % askingsPerReading;
    return this.#buffer;
  }

  #read(): void {
    const now = performance.now();
    if (now < this.#at) return;
    this.#at = now + repeatMs;
    this.#buffer[0] = interruptSignal;
  }
}
