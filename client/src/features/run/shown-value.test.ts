import { expect, test } from '@jest/globals';
import { shownInput, shownValue } from './shown-value.ts';

test('short values stand on one line, long lists a line an item', () => {
  expect(shownValue({ a: [1, null] })).toBe('{"a": [1, null]}');
  const rows = Array.from({ length: 3 }, (_, id) => ({ id, name: 'a name of twenty chars' }));
  expect(shownValue(rows).split('\n')).toHaveLength(5);
});

test('text of several lines is shown as it prints; one line keeps its quotes, so that blanks are seen', () => {
  expect(shownValue('a\nb')).toBe('a\nb');
  expect(shownValue('a ')).toBe('"a "');
});

test('arguments carry their names', () => {
  expect(shownInput([[1, 2], 'x'], ['times', 'key'])).toBe('times = [1, 2]\nkey = "x"');
  expect(shownInput('stdin text', ['times'])).toBe('stdin text');
});
