type Callback = (...args: unknown[]) => void;
/** A number in browsers; Node's threads give an object that stands for one. */
type Given = number | object;
type Start<Id = number> = (callback: Callback, ms?: number, ...args: unknown[]) => Id;

/**
 * Timers that can be waited for, and whose callbacks' errors reach the case they belong to: a program ends when nothing
 * of it is due any more, as a process does.
 */
export class TrackedTime {
  readonly #pending = new Set<number>();
  readonly #tick: () => Promise<void>;
  #fail: (thrown: unknown) => void = () => undefined;

  constructor(scope: typeof globalThis) {
    const once = scope.setTimeout.bind(scope) as unknown as Start<Given>;
    const again = scope.setInterval.bind(scope) as unknown as Start<Given>;
    const stops = [scope.clearTimeout.bind(scope), scope.clearInterval.bind(scope)];
    const clear = (id?: number): void => {
      if (id !== undefined) this.#pending.delete(id);
      for (const stop of stops) stop(id);
    };
    this.#tick = () => new Promise((resolve) => once(() => resolve(), 0));
    const setTimeout: Start = (callback, ms, ...args) => {
      const id = Number(once(() => this.#call(id, callback, args), ms));
      this.#pending.add(id);
      return id;
    };
    const setInterval: Start = (callback, ms, ...args) => {
      const id = Number(again(() => this.#call(undefined, callback, args), ms));
      this.#pending.add(id);
      return id;
    };
    const setImmediate = (callback: Callback, ...args: unknown[]): number => setTimeout(callback, 0, ...args);
    Object.assign(scope, {
      setTimeout,
      setInterval,
      setImmediate,
      clearTimeout: clear,
      clearInterval: clear,
      clearImmediate: clear,
    });
  }

  /** Where errors of callbacks go from now on; forgets the timers of the case before. */
  begin(fail: (thrown: unknown) => void): void {
    for (const id of this.#pending) globalThis.clearTimeout(id);
    this.#pending.clear();
    this.#fail = fail;
  }

  /** Until no timer is pending, and what was already due has been done. */
  async settled(): Promise<void> {
    do await this.#tick();
    while (this.#pending.size > 0);
  }

  #call(id: number | undefined, callback: Callback, args: unknown[]): void {
    if (id !== undefined) this.#pending.delete(id);
    try {
      callback(...args);
    } catch (error) {
      this.#fail(error);
    }
  }
}
