import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/**
 * What the thread runs; text rather than a file, because a thread can load neither TypeScript nor what a build left out. The
 * read transaction makes the copy one of the moment it began: without it, every commit would make the copy start over.
 */
const work = `
  const { workerData } = require('node:worker_threads');
  const Connection = require(workerData.driver);
  const source = new Connection(workerData.from, { readonly: true, fileMustExist: true });
  source.exec('BEGIN');
  source.prepare('SELECT count(*) FROM sqlite_master').get();
  source.backup(workerData.to, { progress: () => 256 }).then(() => {
    source.close();
    const copy = new Connection(workerData.to);
    copy.pragma('journal_mode = DELETE');
    copy.close();
  });
`;

/** Copies a database that others write to, on a thread of its own: the last sync alone would hold ours for half a second. */
export async function copySqlite(from: string, to: string): Promise<void> {
  const driver = createRequire(import.meta.url).resolve('better-sqlite3');
  // An error in there rejects here.
  await once(new Worker(work, { eval: true, execArgv: [], workerData: { driver, from, to } }), 'exit');
}
