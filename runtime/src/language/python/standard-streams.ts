import { maxOutputChars } from '@greenroom/shared/run/run.schema';
import type { PyodideAPI } from 'pyodide';

type Printed = { stdout: string; stderr: string; isFlooded: boolean };

/** Where a program's files lie; its traces name them without it. */
const folder = '/candidate/';
const noSpaceLeft = 51;

/** Characters as JavaScript counts them: one for each lead byte of UTF-8, two for what lies beyond the basic plane. */
function charsIn(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) count += Number((byte & 0xc0) !== 0x80) + Number(byte >= 0xf0);
  return count;
}

/** Descriptors 0, 1 and 2 of the machine, one case at a time; what is written between cases is dropped. */
export class StandardStreams {
  #input = new Uint8Array();
  #position = 0;
  #left = 0;
  #isFlooded = false;
  #isOpen = false;
  #outputs: [Uint8Array[], Uint8Array[]] = [[], []];

  constructor(pyodide: PyodideAPI) {
    pyodide.setStdin({ read: (buffer) => this.#read(buffer), isatty: false });
    const full = () => new pyodide.FS.ErrnoError(noSpaceLeft);
    pyodide.setStdout({ write: (bytes) => this.#write(0, bytes, full), isatty: false });
    pyodide.setStderr({ write: (bytes) => this.#write(1, bytes, full), isatty: false });
  }

  open(input: string): void {
    this.#input = new TextEncoder().encode(input);
    this.#position = 0;
    this.#left = maxOutputChars;
    this.#isFlooded = false;
    this.#isOpen = true;
    this.#outputs = [[], []];
  }

  close(): Printed {
    this.#isOpen = false;
    const [stdout = '', stderr = ''] = this.#outputs.map(textOf);
    return { stdout, stderr: stderr.replaceAll(folder, ''), isFlooded: this.#isFlooded };
  }

  #read(buffer: Uint8Array): number {
    const bytes = this.#input.subarray(this.#position, this.#position + buffer.length);
    buffer.set(bytes);
    this.#position += bytes.length;
    return bytes.length;
  }

  /** Beyond the limit writing fails as on a full disk, which ends a program that prints for ever. */
  #write(output: 0 | 1, bytes: Uint8Array, full: () => Error): number {
    if (!this.#isOpen) return bytes.length;
    if (this.#isFlooded) throw full();
    this.#outputs[output].push(bytes.slice());
    this.#left -= charsIn(bytes);
    this.#isFlooded = this.#left < 0;
    return bytes.length;
  }
}

function textOf(chunks: Uint8Array[]): string {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let position = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, position);
    position += chunk.length;
  }
  return new TextDecoder().decode(bytes).slice(0, maxOutputChars);
}
