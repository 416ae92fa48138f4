import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { seedText } from './seed-text.ts';

test('two devices that seed the same field at once have it once', () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  seedText(one, 'code', 'def solve():\n');
  seedText(other, 'code', 'def solve():\n');
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  expect(one.getText('code').toString()).toBe('def solve():\n');
});

test('a field with words in it is left alone', () => {
  const doc = new Y.Doc();
  doc.getText('code').insert(0, 'mine');
  seedText(doc, 'code', 'def solve():\n');
  expect(doc.getText('code').toString()).toBe('mine');
});

test('a field that was seeded and emptied stays empty', () => {
  const doc = new Y.Doc();
  seedText(doc, 'code', 'def solve():\n');
  doc.getText('code').delete(0, 13);
  seedText(doc, 'code', 'def solve():\n');
  expect(doc.getText('code').toString()).toBe('');
});
