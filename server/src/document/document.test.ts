import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { documentUpdated, syncDocument, updateDocument } from '@greenroom/shared/document/document.events';
import { joinRoom } from '@greenroom/shared/session/session.events';
import * as Y from 'yjs';
import { guest } from '../../test/people.ts';
import { SoloRound } from '../../test/solo.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { Typist } from '../../test/typist.ts';

let app: TestApp;
let round: SoloRound;
let typist: Typist;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  round = await SoloRound.begin(app, 'behavioral-short');
  typist = new Typist(round.socket, (await round.view()).round.workDocumentId);
  await typist.sync();
});
afterAll(() => app.stop());

/** Somebody else's eyes, or one's own after a crash. */
async function reader(): Promise<Typist> {
  await round.reconnect();
  await round.view();
  const other = new Typist(round.socket, typist.documentId);
  await other.sync();
  return other;
}

test('what was acknowledged is there after a restart', async () => {
  await typist.type('words/intro', 'Nothing typed is lost.');
  await app.restart();
  expect((await reader()).text('words/intro')).toBe('Nothing typed is lost.');
});

test('two tabs hear each other and end up with the same text', async () => {
  const second = new Typist(await round.person.socket(), typist.documentId);
  await second.socket.ask(joinRoom, { sessionId: round.sessionId });
  await second.sync();
  const heard = second.socket.next(documentUpdated);
  await typist.type('words/intro', 'one ');
  Y.applyUpdate(second.doc, new Uint8Array((await heard).update));
  const back = typist.socket.next(documentUpdated);
  await second.type('words/intro', 'two');
  Y.applyUpdate(typist.doc, new Uint8Array((await back).update));
  expect([typist.text('words/intro'), second.text('words/intro')]).toEqual(['one two', 'one two']);
  second.socket.close();
});

test('typing offline in one place and online in another merges without loss or doubling', async () => {
  await typist.type('words/intro', 'base ');
  const away = new Typist(round.socket, typist.documentId);
  Y.applyUpdate(away.doc, Y.encodeStateAsUpdate(typist.doc));
  away.doc.getText('words/intro').insert(5, 'offline ');
  await typist.type('words/intro', 'online ');
  await away.sync();
  await typist.sync();
  expect(away.text('words/intro')).toBe(typist.text('words/intro'));
  expect(typist.text('words/intro').split(' ').sort()).toEqual(['', 'base', 'offline', 'online']);
});

test('the same update twice, and out of order, changes nothing more', async () => {
  const edits = ['a', 'b'].map((letter) => {
    const before = Y.encodeStateVector(typist.doc);
    typist.doc.getText('words/intro').insert(0, letter);
    return Y.encodeStateAsUpdate(typist.doc, before);
  });
  const clientId = randomUUID();
  const send = (clientSeq: number) =>
    round.do(updateDocument, {
      documentId: typist.documentId,
      clientId,
      clientSeq,
      update: edits[clientSeq] ?? new Uint8Array(),
    });
  const late = await send(1);
  await send(0);
  expect(await send(1)).toEqual(late);
  expect((await reader()).text('words/intro')).toBe('ba');
});

test('what is no update is refused, and the document stays as it was', async () => {
  await typist.type('words/intro', 'kept');
  const place = { documentId: typist.documentId, clientId: randomUUID() };
  const garbage = [
    new Uint8Array(),
    new Uint8Array([1, 2, 3]),
    new Uint8Array(2000).fill(255),
    Buffer.from('{"text":"no"}'),
  ];
  for (const [clientSeq, update] of garbage.entries()) {
    expect(await round.refused(updateDocument, { ...place, clientSeq, update })).toBe('input-invalid');
  }
  expect(
    await round.refused(updateDocument, { ...place, clientSeq: 9, update: new Uint8Array(50_000) }),
  ).toBe('too-large');
  expect((await reader()).text('words/intro')).toBe('kept');
});

test('a stranger can neither read nor write a document', async () => {
  const stranger = await guest(app);
  const socket = await stranger.socket();
  const { documentId } = typist;
  const stateVector = Y.encodeStateVector(new Y.Doc());
  const place = { documentId, clientId: randomUUID(), clientSeq: 0 };
  expect(await socket.ask(syncDocument, { documentId, stateVector })).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  });
  expect(
    await socket.ask(updateDocument, { ...place, update: Y.encodeStateAsUpdate(typist.doc) }),
  ).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  });
  socket.close();
});

test('what a dead tab never sent does not keep others from typing', async () => {
  const dead = new Typist(round.socket, typist.documentId);
  await dead.sync();
  // Its first words are lost with it; what follows on them can only wait.
  dead.doc.getText('words/intro').insert(0, 'lost');
  await dead.type('words/intro', ' waits');
  for (let count = 0; count < 300; count += 1) {
    await app.clock.advance(20);
    await typist.type('words/intro', '.');
  }
  expect((await reader()).text('words/intro')).toBe('.'.repeat(300));
});
