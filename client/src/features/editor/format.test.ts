import { expect, test } from '@jest/globals';
import type { Language } from '@greenroom/shared/vocabulary/language';
import { canFormat, formatSource } from './format.ts';

test.each<[Language, string, string]>([
  ['javascript', 'function f( a ){return a+1}', 'function f(a) {\n  return a + 1;\n}\n'],
  ['typescript', 'const a:number[]=[1]', 'const a: number[] = [1];\n'],
  ['mongo', '[{$match:{a:1}}]', '[{ $match: { a: 1 } }]\n'],
  ['sql', 'select a from t', 'select\n  a\nfrom\n  t\n'],
])('%s is laid out', async (...[language, source, laidOut]) => {
  expect(await formatSource(source, language, 'postgresql')).toBe(laidOut);
  expect(await formatSource(laidOut, language, 'postgresql')).toBe(laidOut);
});

test('what cannot be parsed is refused, not changed', async () => {
  await expect(formatSource('function (', 'javascript', 'postgresql')).rejects.toThrow();
});

test('a language without a formatter says so', () => {
  expect(canFormat('python')).toBe(false);
});
