import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { textChange } from './text-change.ts';

describe('textChange', () => {
  test('finds what was typed in the middle', () => {
    expect(textChange('the cat', 'the fat cat')).toEqual({ at: 4, removed: 0, inserted: 'fat ' });
  });

  test('applied, it always gives the new text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const { at, removed, inserted } = textChange(before, after);
        expect(before.slice(0, at) + inserted + before.slice(at + removed)).toBe(after);
      }),
    );
  });
});
