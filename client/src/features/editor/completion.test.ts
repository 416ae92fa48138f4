import { expect, test } from '@jest/globals';
import { wordsOf } from './completion.ts';

test('offers each word of the text once, without the one that is being typed', () => {
  expect(wordsOf('total = total_of(rows)\ntot', 'tot')).toEqual(['total', 'total_of', 'rows']);
});

test('numbers and what is shorter than three letters are no words', () => {
  expect(wordsOf('x1 = 12345 + ab + größe', '')).toEqual(['größe']);
});
