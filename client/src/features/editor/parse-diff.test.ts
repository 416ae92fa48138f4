import { describe, expect, test } from '@jest/globals';
import { newLines, parseDiff } from './parse-diff.ts';

const diff = `diff --git a/pay.py b/pay.py
index 1..2 100644
--- a/pay.py
+++ b/pay.py
@@ -3,3 +3,4 @@ def pay():
 one
-two
+TWO
+three
 four
--- a/other.py
+++ b/other.py
@@ -1 +1 @@
-x
+y
`;

describe('parseDiff', () => {
  test('numbers lines on both sides', () => {
    const lines = parseDiff(diff).filter(({ kind }) => kind !== 'file' && kind !== 'hunk');
    expect(lines.slice(0, 5)).toEqual([
      { kind: 'same', text: 'one', before: 3, after: 3 },
      { kind: 'removed', text: 'two', before: 4, after: null },
      { kind: 'added', text: 'TWO', before: null, after: 4 },
      { kind: 'added', text: 'three', before: null, after: 5 },
      { kind: 'same', text: 'four', before: 5, after: 6 },
    ]);
  });

  test('names every file once', () => {
    expect(
      parseDiff(diff)
        .filter(({ kind }) => kind === 'file')
        .map(({ text }) => text),
    ).toEqual(['pay.py', 'other.py']);
  });
});

test('a removed SQL comment is not the head of a file', () => {
  const lines = parseDiff('--- a/x.sql\n+++ b/x.sql\n@@ -1,2 +1,1 @@\n--- old comment\n select 1\n');
  expect(lines.map(({ kind, text }) => [kind, text])).toEqual([
    ['file', 'x.sql'],
    ['hunk', '@@ -1,2 +1,1 @@'],
    ['removed', '-- old comment'],
    ['same', 'select 1'],
  ]);
});

test('knows which new lines a change shows, by file', () => {
  expect([...newLines(diff)]).toEqual(['pay.py:3', 'pay.py:4', 'pay.py:5', 'pay.py:6', 'other.py:1']);
});
