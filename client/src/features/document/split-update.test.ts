import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as Y from 'yjs';
import { splitUpdate } from './split-update.ts';

const limit = 48 * 1024;

function typed(write: (doc: Y.Doc) => void): Y.Doc {
  const doc = new Y.Doc();
  write(doc);
  return doc;
}

function rebuilt(pieces: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const piece of pieces) Y.applyUpdate(doc, piece);
  return doc;
}

describe('splitUpdate', () => {
  test('leaves a small update alone', () => {
    const update = Y.encodeStateAsUpdate(typed((doc) => doc.getText('a').insert(0, 'hello')));
    expect(splitUpdate(update, limit)).toEqual([update]);
  });

  test('cuts one long paste into pieces that fit, and loses nothing', () => {
    const text = 'é😀 long '.repeat(30_000);
    const pieces = splitUpdate(
      Y.encodeStateAsUpdate(typed((doc) => doc.getText('a').insert(0, text))),
      limit,
    );
    expect(pieces.length).toBeGreaterThan(4);
    expect(Math.max(...pieces.map(({ byteLength }) => byteLength))).toBeLessThanOrEqual(limit);
    expect(rebuilt(pieces).getText('a').toString()).toBe(text);
  });

  test('keeps a paste in the middle in its place', () => {
    const doc = typed((it) => it.getText('a').insert(0, 'before after'));
    const known = Y.encodeStateVector(doc);
    const copy = rebuilt([Y.encodeStateAsUpdate(doc)]);
    doc.getText('a').insert(7, `${'x'.repeat(100_000)} `);
    for (const piece of splitUpdate(Y.encodeStateAsUpdate(doc, known), limit)) Y.applyUpdate(copy, piece);
    expect(copy.getText('a').toString()).toBe(doc.getText('a').toString());
  });

  test('any editing comes out the same', () => {
    const edit = fc.record({
      at: fc.nat(5_000),
      text: fc.string({ maxLength: 9_000, minLength: 3_000 }),
      cut: fc.nat(2_000),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 5, maxLength: 12 }), (edits) => {
        const doc = typed((it) => {
          const text = it.getText('a');
          for (const { at, text: inserted, cut } of edits) {
            text.insert(Math.min(at, text.length), inserted);
            text.delete(0, Math.min(cut, text.length));
            it.getMap('m').set(`${at % 7}`, inserted.length);
          }
        });
        const copy = rebuilt(splitUpdate(Y.encodeStateAsUpdate(doc), 4_096));
        expect(copy.getText('a').toString()).toBe(doc.getText('a').toString());
        expect(copy.getMap('m').toJSON()).toEqual(doc.getMap('m').toJSON());
      }),
      { numRuns: 20 },
    );
  });
});
