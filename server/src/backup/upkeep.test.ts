import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { pack } from 'tar-stream';
import { buffer } from 'node:stream/consumers';
import { CreateProbe, Probe } from '../../test/probe.ts';
import { platform } from '../../test/platform.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import type { Assembly } from '../app/assembly.ts';
import { product } from '../app/product.ts';
import { Config } from '../config/config.ts';
import { Database } from '../database/database.ts';
import { makeBackup } from './make-backup.ts';
import { restoreBackup } from './restore-backup.ts';

// Each case starts servers, some of them several times.
jest.setTimeout(30_000);

const dayMs = 24 * 3600_000;

/** What a later release brings along. */
class Later implements MigrationInterface {
  readonly name = 'later-0000000010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE probe SET label = 'brought up to date' WHERE label = 'written before'`);
  }

  async down(): Promise<void> {}
}
const later: Assembly = { ...platform, migrations: [CreateProbe, Later] };

/** A table that points to one that comes later in the alphabet. */
class Kinship implements MigrationInterface {
  readonly name = 'kinship-0000000010001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE parent (id integer PRIMARY KEY)');
    await runner.query('CREATE TABLE child (id integer PRIMARY KEY, of integer REFERENCES parent (id))');
  }

  async down(): Promise<void> {}
}

let folder: string;
let app: TestApp | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-upkeep-'));
});
afterEach(async () => {
  await app?.stop();
  app = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const shelf = (of: TestApp) => {
  try {
    return readdirSync(join(of.dataDir, 'backups')).sort();
  } catch {
    return [];
  }
};

test('every night one is made, and the newest seven stay', async () => {
  app = await startTestApp({ assembly: product });
  await app.clock.advance(dayMs);
  // The one that was missing when the server first ran, and that of the night.
  expect(shelf(app)).toHaveLength(2);
  await app.clock.advance(9 * dayMs);
  const names = shelf(app);
  expect(names).toHaveLength(7);
  expect(names.every((name) => name.startsWith('nightly-2030-01-') && name.endsWith('.tar'))).toBe(true);
  expect(names.at(-1)?.slice(0, 18)).toBe('nightly-2030-01-11');
});

test('a server restarted in the day makes no second one, and BACKUP_NIGHTLY=false makes none', async () => {
  app = await startTestApp({ assembly: product });
  await app.clock.advance(3600_000);
  await app.restart();
  await app.clock.advance(2 * 3600_000);
  expect(shelf(app)).toHaveLength(1);
  const without = await startTestApp({ assembly: product, env: { BACKUP_NIGHTLY: 'false' } });
  await without.clock.advance(2 * dayMs);
  expect(shelf(without)).toEqual([]);
  await without.stop();
});

test('before tables change what they hold is backed up; where nothing changes, nothing is', async () => {
  const assembly: { -readonly [Key in keyof Assembly]: Assembly[Key] } = { ...platform };
  app = await startTestApp({ assembly });
  await app.get(Database).append(Probe, { label: 'written before' });
  await app.restart();
  expect(shelf(app)).toEqual([]);
  await app.restart(async () => void (assembly.migrations = later.migrations));
  expect(shelf(app)).toEqual([expect.stringMatching(/^migration-.*\.tar$/)]);
  const [file = ''] = shelf(app);
  expect(await app.get(Database).read.existsBy(Probe, { label: 'brought up to date' })).toBe(true);

  const config = app.get(Config);
  await app.restart(async () => {
    await app
      ?.get(Database)
      .read.query('SELECT 1')
      .catch(() => undefined);
    await restoreBackup(config, { file: join(config.dataDir, 'backups', file), schema: platform });
    assembly.migrations = platform.migrations;
  });
  expect(await app.get(Database).read.existsBy(Probe, { label: 'written before' })).toBe(true);
});

test('an older backup is brought up to date on its way in, a newer one is refused', async () => {
  app = await startTestApp({ assembly: platform });
  await app.get(Database).append(Probe, {
    label: 'written before',
    weight: 0.1,
    isDone: true,
    update: Buffer.from([0, 255, 1]),
    happenedAt: 1_893_456_000_123,
    value: { 'Ünicode "and"\n': [1, null] },
  });
  const file = join(folder, 'older.tar');
  const config = app.get(Config);
  await makeBackup(config, { file, now: 0 });
  await app.restart(async () => void (await restoreBackup(config, { file, schema: later })));
  expect(await app.get(Database).read.find(Probe)).toMatchObject([
    {
      label: 'brought up to date',
      weight: 0.1,
      isDone: true,
      update: Buffer.from([0, 255, 1]),
      happenedAt: 1_893_456_000_123,
      value: { 'Ünicode "and"\n': [1, null] },
    },
  ]);
  expect(await app.get(Database).append(Probe, { label: 'the numbering goes on' })).toBe(2);
  const newer = join(folder, 'newer.tar');
  await makeBackup(config, { file: newer, now: 0 });
  await app.restart(async () => {
    await expect(restoreBackup(config, { file: newer, schema: platform })).rejects.toThrow('newer Greenroom');
  });
});

test('rows come back in an order that their foreign keys allow, and the keys hold again', async () => {
  const migrations = [CreateProbe, Kinship];
  app = await startTestApp({ assembly: { ...platform, migrations } });
  await app.get(Database).write(async (manager) => {
    await manager.query('INSERT INTO parent (id) VALUES (1)');
    await manager.query('INSERT INTO child (id, of) VALUES (1, 1)');
  });
  const file = join(folder, 'kin.tar');
  const config = app.get(Config);
  await makeBackup(config, { file, now: 0 });
  await app.restart(async () => {
    await restoreBackup(config, { file, schema: { ...platform, migrations } });
  });
  const { read } = app.get(Database);
  expect(await read.query('SELECT * FROM child')).toEqual([{ id: 1, of: 1 }]);
  const orphan = app
    .get(Database)
    .write((manager) => manager.query('INSERT INTO child (id, of) VALUES (2, 9)'));
  await expect(orphan).rejects.toThrow(/foreign key/i);
});

test('no server starts on half a restore', async () => {
  app = await startTestApp({ assembly: platform });
  const { dataDir } = app;
  const config = app.get(Config);
  const file = join(folder, 'whole.tar');
  await makeBackup(config, { file, now: 0 });
  await app.restart(async () => {
    mkdirSync(join(dataDir, 'restoring'));
    writeFileSync(join(dataDir, 'restoring', 'moving'), '');
    await expect(startTestApp({ assembly: platform, env: { DATA_DIR: dataDir } })).rejects.toThrow(
      'was interrupted: run it again',
    );
    await restoreBackup(config, { file, schema: platform });
  });
});

test.each(['../outside', '/etc/outside', 'recordings/../../outside', 'control.json'])(
  'an archive that would write %s is refused',
  async (name) => {
    app = await startTestApp({ assembly: platform });
    const config = app.get(Config);
    const tar = pack();
    tar.entry({ name }, 'outside');
    tar.finalize();
    const file = join(folder, 'crafted.tar');
    writeFileSync(file, await buffer(tar as never));
    await app.restart(async () => {
      await expect(restoreBackup(config, { file, schema: platform })).rejects.toThrow('none of ours');
    });
  },
);
