import { expect, test } from '@jest/globals';
import type { Finding } from './finding.schema.ts';
import { isNearIssue } from './near-issue.ts';

const finding = (change: Partial<Finding>): Finding => ({
  id: 'f',
  file: 'pay.py',
  side: 'after',
  lines: [10, 12],
  severity: null,
  text: 'x',
  ...change,
});
const issue = { file: 'pay.py', lines: [12, 14] as const };

test.each([
  ['touches its first line', finding({}), true],
  ['stands inside it', finding({ lines: [13, 13] }), true],
  ['ends before it', finding({ lines: [10, 11] }), false],
  ['begins after it', finding({ lines: [15, 20] }), false],
  ['is about another file', finding({ file: 'other.py' }), false],
  ['is about a removed line of that number', finding({ side: 'before' }), false],
])('a finding that %s', (...[, one, isNear]) => {
  expect(isNearIssue(one, issue)).toBe(isNear);
});
