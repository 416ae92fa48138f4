const pageBytes = 64 * 1024;
let isHit = false;

/**
 * Lets no WebAssembly memory grow beyond `maxBytes`: growing fails as it does when the machine has no more, and the
 * language's own "out of memory" follows. Reaches what grows through JavaScript, as Emscripten's does.
 */
export function capMemory(maxBytes: number): void {
  const { prototype } = WebAssembly.Memory;
  const grow = prototype.grow;
  prototype.grow = function capped(this: WebAssembly.Memory, pages: number): number {
    if (this.buffer.byteLength + pages * pageBytes > maxBytes) {
      isHit = true;
      throw new RangeError('The memory limit is reached.');
    }
    return grow.call(this, pages);
  };
}

/** Whether the cap was hit since it was last asked: an engine names its fault `memory-limit` then. */
export function wasMemoryCapHit(): boolean {
  const was = isHit;
  isHit = false;
  return was;
}
