import { describe, expect, it } from '@jest/globals';
import { newSide } from './patch.ts';

const diff = `diff --git a/a.py b/a.py
--- a/a.py
+++ b/a.py
@@ -1,3 +1,4 @@ def f():
 one
-two
+TWO
+++ three
 four
@@ -10 +11 @@
-ten
+TEN
diff --git a/b.py b/b.py
--- /dev/null
+++ b/b.py
@@ -0,0 +1,2 @@
+first

\\ No newline at end of file
`;

describe('the new side of a diff', () => {
  it('numbers context and added lines, also those that look like a header', () => {
    const sides = newSide(diff);
    expect([...sides.keys()]).toEqual(['a.py', 'b.py']);
    expect([...(sides.get('a.py') ?? [])]).toEqual([
      [1, 'one'],
      [2, 'TWO'],
      [3, '++ three'],
      [4, 'four'],
      [11, 'TEN'],
    ]);
    expect([...(sides.get('b.py') ?? [])]).toEqual([
      [1, 'first'],
      [2, ''],
    ]);
  });
});
