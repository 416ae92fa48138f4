import { AppError } from '@greenroom/shared/http/error';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import Connection from 'better-sqlite3';
import { join } from 'node:path';
import { openProbe, Probe, type ProbeDatabase } from '../../test/probe.ts';
import { databaseFile } from './open-database.ts';
import { isDuplicate } from './storage-error.ts';
import type { GroupReport } from './write-queue.ts';

let probe: ProbeDatabase;
let groups: GroupReport[];
beforeEach(async () => {
  probe = await openProbe();
  groups = [];
  probe.database.onGroup = (group) => groups.push(group);
});
afterEach(() => probe.database.close());

const isSqlite = () => probe.database.dialect === 'sqlite';
const labels = (prefix: string, length: number) =>
  Array.from({ length }, (_, number) => `${prefix} ${number}`);
const append = (label: string) => probe.database.append(Probe, { label });

test('what has queued up shares a commit, a hundred at most', async () => {
  await Promise.all(labels('row', 250).map(append));
  expect(groups.reduce((sum, { jobs }) => sum + jobs, 0)).toBe(250);
  expect(groups.length).toBeLessThanOrEqual(25);
  expect(Math.max(...groups.map(({ jobs }) => jobs))).toBeLessThanOrEqual(100);
});

test('nobody is answered before the commit', async () => {
  const committed: number[] = [];
  probe.database.onGroup = () => committed.push(probe.database.queueLength);
  const seen = await Promise.all(
    labels('row', 30).map(async (label) => {
      await append(label);
      return probe.database.read.countBy(Probe, { label });
    }),
  );
  expect(committed.length).toBeGreaterThan(0);
  expect(new Set(seen)).toEqual(new Set([1]));
});

test('one that fails leaves the others of its group alone, and says why', async () => {
  await append('taken');
  const [first, twice, last] = await Promise.allSettled([append('a'), append('taken'), append('b')]);
  expect([first?.status, twice?.status, last?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(twice?.status === 'rejected' && isDuplicate(twice.reason)).toBe(true);
  expect(groups.at(-1)?.jobs).toBe(3);
  expect(await probe.database.read.count(Probe)).toBe(3);
});

test('when the commit fails the whole group is told, nothing is kept, and the next write works', async () => {
  await probe.database.write(async (manager) => {
    const key = isSqlite() ? 'INTEGER PRIMARY KEY' : 'INTEGER PRIMARY KEY';
    await manager.query(`CREATE TABLE parent (id ${key})`);
    await manager.query(
      'CREATE TABLE child (parent_id INTEGER REFERENCES parent(id) DEFERRABLE INITIALLY DEFERRED)',
    );
  });
  const orphan = probe.database.write((manager) => manager.query('INSERT INTO child VALUES (1)'));
  const outcomes = await Promise.allSettled([append('with the orphan'), orphan]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await probe.database.read.count(Probe)).toBe(0);
  await append('afterwards');
  expect(await probe.database.read.count(Probe)).toBe(1);
});

test('a full disk is storage-full; reading goes on, and writing too once there is room', async () => {
  await fillDisk();
  const tooMuch = probe.database.append(Probe, { label: 'large', update: new Uint8Array(1_000_000) });
  await expect(tooMuch).rejects.toMatchObject({ code: 'storage-full' });
  await expect(tooMuch).rejects.toBeInstanceOf(AppError);
  expect(await probe.database.read.count(Probe)).toBe(0);
  await freeDisk();
  await probe.database.append(Probe, { label: 'large', update: new Uint8Array(1_000_000) });
  expect(await probe.database.read.count(Probe)).toBe(1);
});

test('every commit is forced to the disk', async () => {
  if (!isSqlite()) return expect(await setting('SHOW synchronous_commit')).toBe('on');
  expect(await setting('PRAGMA synchronous')).toBe(2);
  expect(await setting('PRAGMA journal_mode')).toBe('wal');
});

test('the read door cannot write', async () => {
  await expect(probe.database.read.insert(Probe, { label: 'sneaked in' })).rejects.toThrow(/read-?only/i);
});

test('closing finishes what is queued', async () => {
  const queued = Promise.all(labels('row', 20).map(append));
  const { database, dataDir } = probe;
  await database.close();
  await queued;
  if (isSqlite()) {
    const file = new Connection(join(dataDir, databaseFile), { readonly: true });
    expect(file.prepare('SELECT count(*) AS rows FROM probe').get()).toEqual({ rows: 20 });
    file.close();
  }
  probe = await openProbe();
});

const setting = async (sql: string) => {
  const [row] = await probe.database.write((manager) => manager.query<Record<string, unknown>[]>(sql));
  return Object.values(row ?? {})[0];
};

/** SQLite counts pages as a full disk does; PostgreSQL is made to raise what it raises then. */
async function fillDisk(): Promise<void> {
  if (isSqlite()) return void (await setting('PRAGMA max_page_count = 20'));
  await probe.database.write(async (manager) => {
    await manager.query(`CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$`);
    await manager.query('CREATE TRIGGER full_disk BEFORE INSERT ON probe EXECUTE FUNCTION full_disk()');
  });
}

async function freeDisk(): Promise<void> {
  if (isSqlite()) return void (await setting('PRAGMA max_page_count = 1073741823'));
  await probe.database.write((manager) => manager.query('DROP TRIGGER full_disk ON probe'));
}
