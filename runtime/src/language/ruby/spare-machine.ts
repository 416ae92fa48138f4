import { Machine, type MachineOptions } from './machine.ts';

/** Loading for the first time compiles what nearly every run needs. */
const warmUp = `Greenroom.define("def warm(list) = list.map { |n| n + 1 }", "warm.rb"); Greenroom.call("warm", "[[1]]")`;

/**
 * Gives out clean machines. Writing the image back over a memory costs 6 ms, a new one 30 ms: that has to be only after
 * one was ended half-way, or has grown.
 */
export class SpareMachine {
  readonly #module: WebAssembly.Module;
  readonly #image: Uint8Array;
  #machine: Machine;
  #isUsed = true;

  constructor(module: WebAssembly.Module) {
    this.#module = module;
    this.#machine = new Machine(module);
    this.#image = new Uint8Array(this.#machine.memory.buffer.slice(0));
    this.#machine.evaluate(warmUp);
    this.restore();
  }

  take(options: MachineOptions): Machine {
    this.restore();
    this.#isUsed = true;
    this.#machine.begin(options);
    return this.#machine;
  }

  /** Makes the machine as it was at first. */
  restore(): void {
    if (!this.#isUsed) return;
    const { memory, isEnded } = this.#machine;
    if (isEnded || memory.buffer.byteLength !== this.#image.length) this.#machine = new Machine(this.#module);
    else new Uint8Array(memory.buffer).set(this.#image);
    this.#isUsed = false;
  }
}
