import { expect, test } from '@jest/globals';
import { firstTextDifference } from './compare-text.ts';
import { describeTextDifference } from './difference.ts';

const isEqual = (...call: Parameters<typeof firstTextDifference>) => firstTextDifference(...call) === null;
const told = (...call: Parameters<typeof firstTextDifference>) => {
  const found = firstTextDifference(...call);
  return found && describeTextDifference(found);
};

test('lines are compared as they are, the last newlines and CRLF aside', () => {
  expect(isEqual('a\nb\n', 'a\r\nb')).toBe(true);
  expect(isEqual('', '\n')).toBe(true);
  expect(isEqual('a', ' a')).toBe(false);
  expect(isEqual('a\n\nb', 'a\nb')).toBe(false);
});

test('the first line that differs is told, or that the text ended', () => {
  expect(told('a\nb', 'a\nc')).toBe('line 2: expected "b", got "c"');
  expect(told('a\nb', 'a')).toBe('line 2: expected "b", got the end');
  expect(told('a', 'a\nb')).toBe('line 2: expected the end, got "b"');
});

test('with tokens only the words count, and numbers among them within the tolerance', () => {
  expect(isEqual('a  b\nc', 'a b\tc\n', { tokens: true })).toBe(true);
  expect(told('a b', 'a c', { tokens: true })).toBe('word 2: expected "b", got "c"');
  expect(isEqual('1.0 x', '1.0000001 x', { tokens: true, tolerance: 1e-6 })).toBe(true);
  expect(isEqual('1.0', '1.00', { tokens: true })).toBe(false);
  expect(isEqual('one', 'two', { tokens: true, tolerance: 1 })).toBe(false);
});
