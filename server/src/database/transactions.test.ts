import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { setImmediate as turn } from 'node:timers/promises';
import { openProbe, Probe, type ProbeDatabase } from '../../test/probe.ts';

let probe: ProbeDatabase;
beforeAll(async () => {
  probe = await openProbe();
});
beforeEach(() => probe.database.write((manager) => manager.clear(Probe)));
afterAll(() => probe.database.close());

const numbers = Array.from({ length: 50 }, (_, number) => number);
const count = () => probe.database.read.count(Probe);

test('of fifty concurrent transactions, ten of them rolled back, exactly forty remain', async () => {
  const { database } = probe;
  const outcomes = await Promise.allSettled(
    numbers.map((number) =>
      database.write(async (manager) => {
        await manager.save(Probe, { label: `first of ${number}` });
        await turn();
        if (number % 5 === 0) throw new Error('changed my mind');
        await manager.update(Probe, { label: `first of ${number}` }, { weight: number });
      }),
    ),
  );
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(10);
  expect(await count()).toBe(40);
});

test('control: the same through one bare connection does not keep forty', async () => {
  if (probe.database.dialect === 'postgres')
    return expect(probe.database.store.writer.options.type).toBe('postgres');
  const { writer } = probe.database.store;
  await Promise.allSettled(
    numbers.map((number) =>
      writer.transaction(async (manager) => {
        await manager.save(Probe, { label: `first of ${number}` });
        await turn();
        if (number % 5 === 0) throw new Error('changed my mind');
      }),
    ),
  );
  const runner = writer.createQueryRunner();
  while (runner.isTransactionActive) await runner.rollbackTransaction();
  expect(await count()).not.toBe(40);
});

test('a rule checked inside write still holds at commit', async () => {
  await probe.database.append(Probe, { label: 'counter', weight: 0 });
  await Promise.all(
    numbers.map(() =>
      probe.database.write(async (manager) => {
        const { weight } = await manager.findOneByOrFail(Probe, { label: 'counter' });
        await turn();
        await manager.update(Probe, { label: 'counter' }, { weight: Number(weight) + 1 });
      }),
    ),
  );
  expect((await probe.database.read.findOneByOrFail(Probe, { label: 'counter' })).weight).toBe(50);
});

test('what is read is committed, and after a write resolves it is there', async () => {
  let seenInside = -1;
  const writing = probe.database.write(async (manager) => {
    await manager.insert(Probe, { label: 'mine' });
    for (let wait = 0; wait < 20 && seenInside < 0; wait += 1) await turn();
  });
  seenInside = await count();
  await writing;
  expect([seenInside, await count()]).toEqual([0, 1]);
});

test('the read door and a nested write throw inside write', async () => {
  const { database } = probe;
  await expect(database.write(async () => database.read.count(Probe))).rejects.toThrow(
    'database.read inside',
  );
  await expect(database.write(() => database.rows(Probe, {}))).rejects.toThrow('database.read inside');
  await expect(database.write(() => database.write(async () => 1))).rejects.toThrow('inside database.write');
  await expect(database.write(() => database.append(Probe, { label: 'x' }))).rejects.toThrow(
    'inside database.write',
  );
  expect(await database.write(async (manager) => manager.count(Probe))).toBe(0);
});

test('a row keeps its values, whichever way it went in', async () => {
  const row = {
    ownerId: null,
    value: { deep: [1] },
    happenedAt: 1_900_000_000_000,
    weight: 0.5,
    isDone: true,
    update: Buffer.from([0, 255]),
  };
  const key = await probe.database.append(Probe, { label: 'appended', ...row });
  await probe.database.write((manager) => manager.insert(Probe, { label: 'inserted', ...row }));
  const [first, second] = await probe.database.read.find(Probe, { order: { id: 'ASC' } });
  expect(await probe.database.rows(Probe, {})).toEqual([first, second]);
  expect(await probe.database.rows(Probe, { label: 'inserted', ownerId: null, isDone: true })).toEqual([
    second,
  ]);
  expect(await probe.database.rows(Probe, { isDone: false })).toEqual([]);
  expect(first).toEqual({ ...row, id: key, label: 'appended' });
  expect(second).toEqual({ ...row, id: key + 1, label: 'inserted' });
});
