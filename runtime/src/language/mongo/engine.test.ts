import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startRuntime, type Runtime } from '../../node/run-in-node.ts';

let mongo: Runtime;
beforeAll(async () => {
  mongo = await startRuntime('mongo');
});
afterAll(() => mongo.stop());

const collections = {
  orders: [
    { _id: 1, customer: 'ada', total: 30, items: ['tea', 'jam'], at: '2026-01-05T00:00:00Z' },
    { _id: 2, customer: 'bob', total: 20, items: ['tea'], at: '2026-02-05T00:00:00Z' },
    { _id: 3, customer: 'ada', total: 5, items: [], at: '2026-03-05T00:00:00Z' },
  ],
  customers: [{ _id: 'ada', city: 'London' }],
};
const query = async (source: string) => {
  const [outcome] = await mongo.run({
    kind: 'query',
    source,
    cases: [{ id: '0', input: { from: 'orders', collections } }],
  });
  return outcome;
};

test('a pipeline groups, joins and sorts', async () => {
  const outcome = await query(`[
    { $group: { _id: '$customer', total: { $sum: '$total' } } },
    { $lookup: { from: 'customers', localField: '_id', foreignField: '_id', as: 'known' } },
    { $project: { total: 1, city: { $first: '$known.city' } } },
    { $sort: { total: -1 } },
  ]`);
  expect(outcome?.output).toEqual([
    { _id: 'ada', total: 35, city: 'London' },
    { _id: 'bob', total: 20 },
  ]);
});

test.each([
  [
    'unwinds and counts',
    `[{ $unwind: '$items' }, { $sortByCount: '$items' }]`,
    [
      { _id: 'tea', count: 2 },
      { _id: 'jam', count: 1 },
    ],
  ],
  [
    'may be made with variables',
    `const least = 20;\n[{ $match: { total: { $gte: least } } }, { $count: 'n' }];`,
    [{ n: 2 }],
  ],
  [
    'knows dates',
    `[{ $match: { $expr: { $gt: [{ $toDate: '$at' }, ISODate('2026-02-20')] } } }, { $project: { _id: 1 } }]`,
    [{ _id: 3 }],
  ],
  [
    'has window functions',
    `[{ $setWindowFields: { partitionBy: '$customer', sortBy: { _id: 1 }, output: { n: { $documentNumber: {} } } } },
      { $match: { n: 2 } }, { $project: { _id: 1 } }]`,
    [{ _id: 3 }],
  ],
])('it %s', async (_, source, expected) => {
  expect(await query(source)).toMatchObject({ output: expected });
});

test('an unknown stage, a text that is no list and a faulty text are told', async () => {
  expect((await query('[{ $nope: 1 }]'))?.fault).toMatchObject({
    kind: 'runtime',
    message: expect.stringContaining('$nope'),
  });
  expect((await query('({ $match: {} })'))?.fault).toMatchObject({ kind: 'runtime', type: 'TypeError' });
  expect((await query('[\n  { $match: { total: } },\n]'))?.fault).toMatchObject({ kind: 'syntax', line: 2 });
});

test('the collections of a case are as they were for the next one', async () => {
  const twice = await mongo.run({
    kind: 'query',
    source: `[{ $set: { items: { $concatArrays: ['$items', ['more']] } } }, { $match: { _id: 3 } }, { $project: { items: 1 } }]`,
    cases: ['a', 'b'].map((id) => ({ id, input: { from: 'orders', collections } })),
  });
  expect(twice.map(({ output }) => output)).toEqual([
    [{ _id: 3, items: ['more'] }],
    [{ _id: 3, items: ['more'] }],
  ]);
});
