import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { applyLastWords, keepLastWords } from './last-words.ts';

const storage = new Map<string, string>();
beforeEach(() => {
  const localStorage = {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => void storage.set(key, value),
  };
  Object.assign(globalThis, { localStorage });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'localStorage');
  storage.clear();
});

/** A page in which somebody types; `written` says whether its database keeps up. */
function typed(words: string[], { isWritten }: { isWritten: boolean }) {
  const page = new EventTarget();
  const lastWords = keepLastWords('unsent', page);
  const doc = new Y.Doc();
  doc.on('update', (update: Uint8Array) => {
    const done = lastWords.add(update);
    if (isWritten) done();
  });
  for (const word of words) doc.getText('code').insert(doc.getText('code').length, word);
  page.dispatchEvent(new Event('pagehide'));
  return { doc, lastWords, page };
}

function found(doc = new Y.Doc()): string {
  applyLastWords(doc, 'unsent');
  return doc.getText('code').toString();
}

describe('the last words before a page goes', () => {
  test('are found by the next one, letters of every script', () => {
    typed(['a', 'ß', '字', '🙂'], { isWritten: false });
    expect(found()).toBe('aß字🙂');
  });

  test('are not written twice where the database has them already', () => {
    const { doc } = typed(['abc'], { isWritten: false });
    expect(found(doc)).toBe('abc');
  });

  test('are none where the database kept up', () => {
    typed(['abc'], { isWritten: true });
    expect(storage.size).toBe(0);
    expect(found()).toBe('');
  });

  test('are left alone where what stands there is no change', () => {
    storage.set('greenroom:unsent', btoa('half a te'));
    expect(found()).toBe('');
  });

  test('are no longer put down by a document that was closed', () => {
    const { lastWords, page } = typed(['abc'], { isWritten: false });
    storage.clear();
    lastWords.close();
    page.dispatchEvent(new Event('pagehide'));
    expect(storage.size).toBe(0);
  });
});
