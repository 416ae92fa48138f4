import { Fd, OpenFile, File, wasi } from '@bjorn3/browser_wasi_shim';
import { maxOutputChars } from '@greenroom/shared/run/run.schema';

/** Thrown through the machine, which ends it: a program that writes for ever is not waited for. */
export class OutputFull extends Error {}

/** What a case has written, cut at the cap that both streams share. */
export class CapturedOutput {
  stdout = '';
  stderr = '';
  #isClosed = false;

  append(stream: 'stdout' | 'stderr', text: string): void {
    if (this.#isClosed) return;
    const room = maxOutputChars - this.stdout.length - this.stderr.length;
    this[stream] += text.slice(0, room);
    if (text.length <= room) return;
    this.#isClosed = true;
    throw new OutputFull();
  }
}

class CapturedStream extends Fd {
  readonly #decoder = new TextDecoder();
  readonly #write: (text: string) => void;

  constructor(write: (text: string) => void) {
    super();
    this.#write = write;
  }

  override fd_fdstat_get() {
    const fdstat = new wasi.Fdstat(wasi.FILETYPE_REGULAR_FILE, 0);
    fdstat.fs_rights_base = BigInt(wasi.RIGHTS_FD_WRITE);
    return { ret: 0, fdstat };
  }

  override fd_write(data: Uint8Array) {
    this.#write(this.#decoder.decode(data, { stream: true }));
    return { ret: 0, nwritten: data.byteLength };
  }
}

/** File descriptors 0, 1 and 2. `output` is asked at each write, since it changes from case to case. */
export function standardStreams(stdin: Uint8Array, output: () => CapturedOutput): Fd[] {
  return [
    new OpenFile(new File(stdin)),
    new CapturedStream((text) => output().append('stdout', text)),
    new CapturedStream((text) => output().append('stderr', text)),
  ];
}
