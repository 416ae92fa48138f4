import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '@greenroom/shared/http/error';
import { type Pack, pack } from 'tar-stream';
import { errorCode } from '../log/error-code.ts';
import { Hashed } from './hashed.ts';
import { type Manifest, manifestName } from './manifest.ts';

/** A backup as it is written: a tar whose last entry vouches for the others, under its name only once it is whole. */
export class ArchiveWriter {
  readonly files: Manifest['files'] = [];
  private readonly tar: Pack = pack();
  private readonly written: Promise<void>;
  /** Rejects when the disk does; an entry alone would wait for ever. */
  private readonly refused: Promise<never>;

  private constructor(
    private readonly path: string,
    private readonly part: FileHandle,
  ) {
    this.written = this.write();
    this.refused = this.written.then(() => new Promise<never>(() => undefined));
    // Whoever adds or finishes hears of it.
    this.refused.catch(() => undefined);
  }

  static async create(path: string): Promise<ArchiveWriter> {
    try {
      // Everybody's words and password hashes: for the operator alone.
      return new ArchiveWriter(path, await open(partOf(path), 'w', 0o600));
    } catch (error) {
      throw new AppError('input-invalid', `${path} cannot be written (${errorCode(error)}).`);
    }
  }

  /** The first `bytes` of a file, or nothing where it has been deleted meanwhile. */
  async add(name: string, ...[path, bytes]: [string, number]): Promise<void> {
    const file = await open(path, 'r').catch((error: unknown) => {
      if (errorCode(error) !== 'ENOENT') throw error;
    });
    if (file === undefined) return;
    try {
      if ((await file.stat()).size < bytes) return;
      const hashed = new Hashed();
      const entry = this.tar.entry({ name, size: bytes, mode: 0o600 });
      const source: Readable =
        bytes === 0 ? Readable.from([]) : file.createReadStream({ end: bytes - 1, autoClose: false });
      const pouring = pipeline(source, (pieces: Readable) => hashed.pass(pieces), entry);
      await Promise.race([pouring, this.refused]);
      this.files.push({ name, bytes, sha256: hashed.sha256 });
    } finally {
      await file.close();
    }
  }

  async finish(manifest: Manifest): Promise<void> {
    this.tar.entry({ name: manifestName, mode: 0o600 }, JSON.stringify(manifest, null, 2));
    this.tar.finalize();
    await this.written;
    await this.part.sync();
    await this.part.close();
    await rename(partOf(this.path), this.path);
    const folder = await open(dirname(this.path), 'r');
    await folder.sync();
    await folder.close();
  }

  async abandon(): Promise<void> {
    this.tar.destroy();
    await this.written.catch(() => undefined);
    await this.part.close().catch(() => undefined);
    await rm(partOf(this.path), { force: true });
  }

  private async write(): Promise<void> {
    for await (const bytes of this.tar as unknown as AsyncIterable<Uint8Array>) {
      for (let done = 0; done < bytes.byteLength;) done += (await this.part.write(bytes, done)).bytesWritten;
    }
  }
}

const partOf = (path: string) => `${path}.part`;
