/** A WebAssembly binary taken apart only as far as its sections: what is inside them is copied as it is. */
interface Section {
  id: number;
  body: Uint8Array;
}

const headerBytes = 8;
const sectionIds = { memory: 5, code: 10, data: 11, dataCount: 12, custom: 0 };
const lastPaddedByte = 4;
/** Zero bytes between two stretches that make it worth starting a new segment. */
const gap = 64;

function readUnsigned(bytes: Uint8Array, start: number): { value: number; end: number } {
  let value = 0;
  for (let at = start, scale = 1; ; at++, scale *= 128) {
    const byte = bytes[at];
    if (byte === undefined) throw new Error('The WebAssembly binary ends in the middle of a number.');
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return { value, end: at + 1 };
  }
}

/** LEB128, always in five bytes, so that a later value can be written over it. */
function paddedUnsigned(value: number): number[] {
  return Array.from({ length: 5 }, (_, at) => {
    const byte = Math.floor(value / 128 ** at) % 128;
    return at === lastPaddedByte ? byte : byte | 0x80;
  });
}

function signed(value: number): number[] {
  const low = value & 0x7f;
  const rest = value >> 7;
  const isLast = (rest === 0 && low < 0x40) || (rest === -1 && low >= 0x40);
  return isLast ? [low] : [low | 0x80, ...signed(rest)];
}

function* sectionsOf(binary: Uint8Array): Generator<Section> {
  for (let at = headerBytes; at < binary.length;) {
    const size = readUnsigned(binary, at + 1);
    yield { id: binary[at] ?? 0, body: binary.subarray(size.end, size.end + size.value) };
    at = size.end + size.value;
  }
}

/** One memory with a minimum and a maximum, the maximum in five bytes. */
function memoryBody(minPages: number, maxPages: number): Uint8Array {
  return Uint8Array.from([1, 1, ...paddedUnsigned(minPages), ...paddedUnsigned(maxPages)]);
}

function isZeroFrom(image: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (image[at] !== 0) return false;
  return true;
}

/** Everything in `image` that is not zero, as active segments. */
function dataSegments(image: Uint8Array): Uint8Array[] {
  const segments: Uint8Array[] = [];
  for (let start = 0; start < image.length;) {
    if (image[start] === 0) {
      start++;
      continue;
    }
    let end = start + 1;
    while (end < image.length && !isZeroFrom(image, end, Math.min(end + gap, image.length))) end++;
    segments.push(Uint8Array.from([0, 0x41, ...signed(start), 0x0b, ...paddedUnsigned(end - start)]));
    segments.push(image.subarray(start, end));
    start = end;
  }
  return segments;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * The same program, whose memory begins as `image`. Its instructions must use no passive segment (`memory.init`), since
 * there are none any more.
 */
export function withMemoryImage(binary: Uint8Array, image: Uint8Array, maxPages: number): Uint8Array {
  const segments = dataSegments(image);
  const bodies = new Map([
    [sectionIds.memory, memoryBody(image.length / 65_536, maxPages)],
    [sectionIds.data, join([Uint8Array.from(paddedUnsigned(segments.length / 2)), ...segments])],
  ]);
  const parts = [binary.subarray(0, headerBytes)];
  for (const { id, body } of sectionsOf(binary)) {
    if (id === sectionIds.dataCount || id === sectionIds.custom) continue;
    const replaced = bodies.get(id) ?? body;
    parts.push(Uint8Array.from([id, ...paddedUnsigned(replaced.length)]), replaced);
  }
  return join(parts);
}

/** Sets, in place, how far the memory of a module made by `withMemoryImage` may grow. */
export function capMemory(binary: Uint8Array, maxPages: number): void {
  for (const { id, body } of sectionsOf(binary)) {
    if (id !== sectionIds.memory) continue;
    const minPages = readUnsigned(body, 2).value;
    body.set(memoryBody(minPages, Math.max(minPages, maxPages)));
    return;
  }
}
