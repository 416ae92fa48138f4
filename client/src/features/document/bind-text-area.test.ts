import { describe, expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { movedCaret } from './bind-text-area.ts';

describe('movedCaret', () => {
  function after(caret: number, change: (text: Y.Text) => void): number {
    const text = new Y.Doc().getText('a');
    text.insert(0, 'hello world');
    let moved = caret;
    text.observe(({ delta }) => (moved = movedCaret(caret, delta)));
    change(text);
    return moved;
  }

  test('moves with what is inserted before it', () => {
    expect(after(6, (text) => text.insert(0, 'oh '))).toBe(9);
  });

  test('stays when something is inserted behind it', () => {
    expect(after(3, (text) => text.insert(8, 'xx'))).toBe(3);
  });

  test('falls back to where the text around it was deleted', () => {
    expect(after(7, (text) => text.delete(3, 6))).toBe(3);
  });
});
