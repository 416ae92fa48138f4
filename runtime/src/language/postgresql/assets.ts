import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { LanguageAssets } from '../../assets.ts';
import { openDatabase, type DatabaseFiles } from './database.ts';

const folder = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));

const read = async (name: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await readFile(`${folder}/${name}`));

/** Databases to copy new ones from, which nobody makes here: two thirds of the data directory. */
const slim = [
  "UPDATE pg_database SET datistemplate = false WHERE datname LIKE 'template%'",
  'DROP DATABASE template0',
  'DROP DATABASE template1',
  'VACUUM FULL',
  'CHECKPOINT',
  'SELECT pg_switch_wal()',
  'CHECKPOINT',
];

/** A data directory as `initdb` leaves it, prepared and made small. Not compressed: what serves it compresses it better. */
async function snapshotOf(files: DatabaseFiles): Promise<Uint8Array> {
  const { pg } = await openDatabase(files);
  for (const statement of slim) await pg.exec(statement);
  const archive = await pg.dumpDataDir('none');
  return new Uint8Array(await archive.arrayBuffer());
}

export const assets: LanguageAssets = {
  frame: 'wasm',
  async files() {
    const [wasm, initdb, fsBundle] = await Promise.all([
      read('pglite.wasm'),
      read('initdb.wasm'),
      read('pglite.data'),
    ]);
    const compiled = { wasm: await WebAssembly.compile(wasm), initdb: await WebAssembly.compile(initdb) };
    const snapshot = await snapshotOf({ ...compiled, fsBundle: fsBundle.buffer });
    return { wasm, initdb, fsBundle, snapshot };
  },
  optional: ['snapshot'],
};
