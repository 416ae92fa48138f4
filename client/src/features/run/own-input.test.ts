import { describe, expect, test } from '@jest/globals';
import { firstInput, ownInputKind, readOwnInput } from './own-input.ts';

test.each([
  [{ type: 'coding', kind: 'function' } as const, 'arguments'],
  [{ type: 'coding', kind: 'stdio' } as const, 'stdin'],
  [{ type: 'coding', kind: 'mongo' } as const, 'collections'],
  [{ type: 'sql' } as const, null],
  [{ type: 'review', kind: 'debug' } as const, null],
])('%j takes %s', (...[question, kind]) => expect(ownInputKind(question)).toBe(kind));

describe('what is typed', () => {
  test('arguments are a JSON list, and what begins in the field is one', () => {
    const first = firstInput('arguments', [[0, 10], 2, 'a']);
    expect(first).toBe('[[0,10], 2, "a"]');
    expect(readOwnInput('arguments', first)).toEqual({ input: [[0, 10], 2, 'a'] });
  });

  test('a text for stdin is taken as it stands', () => {
    expect(readOwnInput('stdin', '{"not": json}\n')).toEqual({ input: '{"not": json}\n' });
  });

  test.each([
    ['arguments', "['single']", /not JSON/],
    ['arguments', '3', /as a list/],
    ['collections', '[]', /as an object/],
  ] as const)('%s refuse %s in words', (...[kind, typed, words]) => {
    expect(readOwnInput(kind, typed)).toEqual({ problem: expect.stringMatching(words) });
  });
});
