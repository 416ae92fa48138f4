import { expect, test } from '@jest/globals';
import type { DocumentId } from '@greenroom/shared/lib/id';
import * as Y from 'yjs';
import type { Connection } from '../../lib/connection.ts';
import { openCursors } from './cursors.ts';

const documentId = 'one' as DocumentId;
type Shown = { documentId: string; awareness: Uint8Array };

/** Two browsers on one document, and what each was shown. */
function two() {
  const handlers: ((shown: Shown) => void)[] = [];
  let sent = 0;
  const timers: (() => void)[] = [];
  const side = (seat: string) => {
    const mine = handlers.length;
    const connection = {
      async ask(_: unknown, shown: Shown) {
        sent += 1;
        handlers.forEach((handler, index) => index !== mine && handler(shown));
      },
      hear(_: unknown, handler: (shown: Shown) => void) {
        handlers.push(handler);
        return () => undefined;
      },
    } as unknown as Connection;
    return openCursors({
      doc: new Y.Doc(),
      documentId,
      connection,
      seat,
      nameOf: (theirs) => (theirs === seat ? 'You, elsewhere' : 'Calm Heron'),
      later: (run) => timers.push(run),
    });
  };
  const sides = [side('candidate'), side('interviewer')] as const;
  return { sides, handlers, sentCount: () => sent, tick: () => timers.splice(0).forEach((run) => run()) };
}

const names = (cursors: { getStates(): Map<number, { user?: { name: string } }> }) =>
  [...cursors.getStates().values()].map(({ user }) => user?.name);

test('a caret is shown under the name that the other one has here', () => {
  const { sides, tick } = two();
  sides[0].setLocalStateField('cursor', { anchor: 1, head: 1 });
  tick();
  expect(names(sides[1])).toEqual(['Calm Heron']);
});

test('many movements in a moment are sent as one', () => {
  const { sides, tick, sentCount } = two();
  for (let at = 0; at < 50; at += 1) sides[0].setLocalStateField('cursor', { anchor: at, head: at });
  tick();
  expect(sentCount()).toBe(1);
});

test('whoever comes in is shown the caret that stood there before', () => {
  const { sides, tick } = two();
  sides[0].setLocalStateField('cursor', { anchor: 1, head: 1 });
  sides[1].setLocalStateField('cursor', { anchor: 2, head: 2 });
  tick();
  tick();
  expect(names(sides[0])).toEqual(['Calm Heron']);
  expect(names(sides[1])).toEqual(['Calm Heron']);
});

test('a caret goes with whoever leaves, and by itself when they are known to be gone', () => {
  const { sides, tick } = two();
  sides[0].setLocalStateField('cursor', { anchor: 1, head: 1 });
  tick();
  sides[0].close();
  expect(names(sides[1])).toEqual([]);
  sides[1].setLocalStateField('cursor', { anchor: 1, head: 1 });
  sides[1].clear();
  expect(sides[1].getStates().size).toBe(0);
});

test('bytes that are not ours change nothing', () => {
  const { sides, handlers } = two();
  handlers[0]?.({ documentId, awareness: new TextEncoder().encode('{"client":') });
  handlers[0]?.({ documentId, awareness: new Uint8Array([255, 0, 1]) });
  expect(sides[0].getStates().size).toBe(0);
});
