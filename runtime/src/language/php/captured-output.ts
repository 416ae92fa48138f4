import { maxOutputChars } from '@greenroom/shared/run/run.schema';

/** Thrown through the machine, which ends it: a program that writes for ever is not waited for. */
export class OutputFull extends Error {}

type Stream = 'stdout' | 'stderr';

/** What a case has written, cut at the cap that both streams share. */
export class CapturedOutput {
  readonly text = { stdout: '', stderr: '' };
  isFull = false;
  readonly #decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };

  append(stream: Stream, chunk: Uint8Array): void {
    if (this.isFull) throw new OutputFull();
    const text = this.#decoders[stream].decode(chunk, { stream: true });
    const room = maxOutputChars - this.text.stdout.length - this.text.stderr.length;
    this.text[stream] += text.slice(0, room);
    if (text.length <= room) return;
    this.isFull = true;
    throw new OutputFull();
  }
}
