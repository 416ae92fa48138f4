import { describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { cutterOf, unclear } from './cutter.ts';

const shape = z.object({
  id: z.uuid(),
  count: z.int(),
  ratio: z.number(),
  is: z.enum(['a', 'b']),
  note: z.optional(z.string()),
  end: z.nullable(z.number()),
  list: z.array(z.object({ kept: z.boolean() })),
  strict: z.strictObject({ one: z.literal(1) }),
  either: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('x'), x: z.string() }),
    z.object({ kind: z.enum(['y', 'z']), y: z.number() }),
  ]),
  any: z.union([z.string(), z.array(z.string())]),
  counts: z.record(z.string(), z.object({ n: z.number() })),
  few: z.array(z.string()).check(z.maxLength(2)),
});
const fine = {
  ...{ id: '6f1c1b1e-0000-4000-8000-000000000000', count: 3, ratio: 0.5, is: 'a', end: null },
  ...{ list: [{ kept: true }], strict: { one: 1 }, either: { kind: 'z', y: 2 }, any: ['t'] },
  ...{ counts: { a: { n: 1 } }, few: ['one'] },
};

const withSecrets = {
  ...{ ...fine, note: 'n', secret: 's', list: [{ kept: true, secret: 's' }] },
  ...{ either: { kind: 'x', x: '', secret: 's' }, counts: { a: { n: 1, secret: 's' } } },
};

test.each([fine, withSecrets, { ...fine, note: undefined }])(
  'what is declared stays, and nothing else',
  (value) => {
    const kept = cutterOf(shape)(value);
    expect(kept).toEqual(z.parse(shape, value));
    expect(JSON.stringify(kept)).not.toContain('secret');
  },
);

describe('what breaks the contract is noticed', () => {
  test.each<[string, object]>([
    ['a format', { id: 'no uuid' }],
    ['a whole number', { count: 1.5 }],
    ['a number', { ratio: Number.NaN }],
    ['a word of the list', { is: 'c' }],
    ['something missing', { end: undefined }],
    ['a list', { list: {} }],
    ['deep inside', { list: [{ kept: 'yes' }] }],
    ['one key too many', { strict: { one: 1, two: 2 } }],
    ['a kind that there is not', { either: { kind: 'w' } }],
    ['none of several', { any: 4 }],
    ['a value of a record', { counts: { a: {} } }],
    ['a limit', { few: ['1', '2', '3'] }],
  ])('%s', (_, change) => {
    const value = { ...fine, ...change };
    expect(z.safeParse(shape, value).success).toBe(false);
    expect(cutterOf(shape)(value)).toBe(unclear);
  });
});
