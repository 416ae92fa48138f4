/** Told again after this long to code that caught it. */
const repeatMs = 500;
const interruptSignal = 2;

/** Python asks often; the clock is read at every so many askings. */
const checksPerReading = 32;

/**
 * Stands where Pyodide expects an interrupt buffer shared with another thread, which takes a cross-origin isolated page.
 * Python reads it while it runs, so reading the clock here is enough to raise in the very line that loops.
 */
export class Deadline {
  #at = Infinity;
  #checks = 0;

  start(limitMs: number): void {
    this.#at = performance.now() + limitMs;
  }

  stop(): void {
    this.#at = Infinity;
  }

  get 0(): number {
    this.#checks = (this.#checks + 1) % checksPerReading;
    if (this.#checks !== 0) return 0;
    const now = performance.now();
    if (now < this.#at) return 0;
    this.#at = now + repeatMs;
    return interruptSignal;
  }

  set 0(_none: number) {
    // Python acknowledges by writing 0; there is nothing to take back.
  }
}
