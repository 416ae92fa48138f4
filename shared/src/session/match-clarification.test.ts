import { expect, test } from '@jest/globals';
import { matchClarification } from './match-clarification.ts';

const known = [
  {
    q: 'Are timestamps sorted?',
    a: 'Yes.',
    volunteer: true,
    match: ['Do the requests arrive in order?', 'Can times go backwards?'],
  },
  {
    q: 'Is the bucket full at start?',
    a: 'Yes.',
    volunteer: false,
    match: ['How many tokens are there initially?'],
  },
  {
    q: 'How large can the capacity be?',
    a: 'Up to a million.',
    volunteer: false,
    match: ['What is the input size?'],
  },
];

test.each([
  ['are the timestamps sorted', 0],
  ['Is the input in order of arrival?', 0],
  ['initial number of tokens?', 1],
  ['does the bucket start full', 1],
  ['what are the sizes of the input?', 2],
  ['Which cloud provider do we use?', null],
  ['???', null],
  ['', null],
])('%s', (text, index) => {
  expect(matchClarification(text, known)).toBe(index);
});
