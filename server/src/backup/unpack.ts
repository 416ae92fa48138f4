import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { AppError } from '@greenroom/shared/http/error';
import { type Entry, extract } from 'tar-stream';
import { errorCode } from '../log/error-code.ts';
import { Hashed } from './hashed.ts';
import { entryName, type Manifest, manifestName, manifestSchema } from './manifest.ts';

const damaged = (file: string, what: string) =>
  new AppError('input-invalid', `${file} is damaged or no backup (${what}): nothing was changed.`);

/** Unpacks into an empty folder, and answers only if every file is, byte for byte, the one that was packed. */
export async function unpack(file: string, folder: string): Promise<Manifest> {
  const found: Manifest['files'] = [];
  let manifest: Manifest | undefined;
  const tar = extract();
  const reading = pipeline(createReadStream(file), tar);
  reading.catch(() => undefined);
  try {
    for await (const entry of tar) {
      const { name } = entry.header;
      if (name === manifestName) manifest = manifestSchema.parse(JSON.parse(await text(entry as never)));
      else if (entryName.test(name)) found.push(await keep(entry, folder));
      else throw damaged(file, 'a file that is none of ours');
    }
    await reading;
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (errorCode(error) === 'ENOENT') throw new AppError('not-found', `There is no file ${file}.`);
    if (['ENOSPC', 'EACCES', 'EDQUOT'].includes(errorCode(error))) throw error;
    throw damaged(file, error instanceof Error ? error.name : 'unreadable');
  }
  if (manifest === undefined) throw damaged(file, 'its end is missing');
  const different = manifest.files.find(
    ({ name, sha256 }) => !found.some((one) => one.name === name && one.sha256 === sha256),
  );
  if (different !== undefined) throw damaged(file, `${different.name} is not what was packed`);
  if (found.length !== manifest.files.length) throw damaged(file, 'more files than were packed');
  return manifest;
}

async function keep(entry: Entry, folder: string): Promise<Manifest['files'][number]> {
  const { name, size: bytes = 0 } = entry.header;
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const hashed = new Hashed();
  const pieces = hashed.pass(entry as unknown as AsyncIterable<Buffer>);
  await pipeline(pieces, createWriteStream(path, { mode: 0o600 }));
  return { name, bytes, sha256: hashed.sha256 };
}
