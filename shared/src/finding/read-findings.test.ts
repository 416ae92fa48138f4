import { expect, test } from '@jest/globals';
import { readFindings } from './read-findings.ts';

const entry = {
  file: 'b.py',
  side: 'after',
  lines: [3, 4],
  severity: 'major',
  text: 'the lock is not held',
};

test('findings come in the order in which one reads the change', () => {
  const found = readFindings({
    one: entry,
    two: { ...entry, file: 'a.py' },
    three: { ...entry, lines: [1, 1] },
  });
  expect(found.map(({ id }) => id)).toEqual(['two', 'three', 'one']);
});

test('an entry without words, and what is no finding, is left out', () => {
  expect(
    readFindings({ empty: { ...entry, text: ' ' }, odd: 'text', worse: null, cut: { text: 'x' } }),
  ).toEqual([]);
});
