import { createHash } from 'node:crypto';

/** Passes on what it is given, and afterwards knows its SHA-256. */
export class Hashed {
  private readonly hash = createHash('sha256');

  async *pass(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of source) {
      this.hash.update(piece);
      yield piece;
    }
  }

  get sha256(): string {
    return this.hash.digest('hex');
  }
}
