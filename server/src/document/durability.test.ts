import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { documentUpdated, syncDocument, updateDocument } from '@greenroom/shared/document/document.events';
import { deleteSession } from '@greenroom/shared/session/session.api';
import { readClock } from '@greenroom/shared/session/session.events';
import * as Y from 'yjs';
import { SoloRound } from '../../test/solo.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { Typist } from '../../test/typist.ts';
import { until } from '../../test/until.ts';
import { Database } from '../database/database.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import { DocumentUpdateEntity } from './document.entity.ts';

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

/** Holds the write queue until released, as a slow disk does; `waiting` is how many writes stand behind it. */
async function holdWrites(): Promise<{ release: () => void; waiting: () => number }> {
  const database = app.get(Database) as OpenDatabase;
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await new Promise<void>((started) => {
    void database.write(() => {
      started();
      return held;
    });
  });
  return { release, waiting: () => database.queueLength };
}

function edit(text: string): Uint8Array {
  const before = Y.encodeStateVector(typist.doc);
  typist.doc.getText('words/intro').insert(0, text);
  return Y.encodeStateAsUpdate(typist.doc, before);
}

test('an update sent again while the first sending is on its way is "saved" no earlier than that one', async () => {
  const disk = await holdWrites();
  const payload = {
    documentId: typist.documentId,
    clientId: typist.clientId,
    clientSeq: 0,
    update: edit('x'),
  };
  const acknowledged: string[] = [];
  const [first, again] = ['first', 'again'].map((name) =>
    round.do(updateDocument, payload).then((answer) => {
      acknowledged.push(name);
      return answer;
    }),
  );
  await round.do(readClock, {});
  await round.do(readClock, {});
  const early = [...acknowledged];
  disk.release();
  expect(await again).toEqual(await first);
  expect(early).toEqual([]);
});

test('a comparison does not call an update saved that is still on its way', async () => {
  const disk = await holdWrites();
  const typing = typist.type('words/intro', 'x');
  await round.do(readClock, {});
  let isTold = false;
  const { documentId } = typist;
  const comparing = round
    .do(syncDocument, { documentId, stateVector: Y.encodeStateVector(typist.doc) })
    .finally(() => (isTold = true));
  await round.do(readClock, {});
  await round.do(readClock, {});
  const early = isTold;
  disk.release();
  await Promise.all([typing, comparing]);
  expect(early).toBe(false);
});

test('deleting a session while somebody types leaves none of the typing behind', async () => {
  await typist.type('words/intro', 'gone ');
  const disk = await holdWrites();
  const deleting = round.person.ask(deleteSession, { params: { sessionId: round.sessionId } });
  await until(async () => disk.waiting() >= 1);
  const typing = typist.type('words/intro', 'too late').catch((error: Error) => error.message);
  await until(async () => disk.waiting() >= 2);
  disk.release();
  await deleting;
  expect(await typing).toContain('not-found');
  const { documentId } = typist;
  expect(await app.get(Database).read.countBy(DocumentUpdateEntity, { documentId })).toBe(0);
});

test('a connection that has opened a document hears of it, though it never joined the room', async () => {
  const second = new Typist(await round.person.socket(), typist.documentId);
  await second.sync();
  const heard = second.socket.next(documentUpdated);
  await typist.type('words/intro', 'hello');
  Y.applyUpdate(second.doc, new Uint8Array((await heard).update));
  expect(second.text('words/intro')).toBe('hello');
  second.socket.close();
});

test('a document that was full of moves has room again, and one full of words has not', async () => {
  const board = () => typist.doc.getMap('board/x');
  for (let move = 0; move < 130; move += 1)
    await typist.change(() => board().set('shape', 'm'.repeat(40_000)));
  const fill = async () => {
    for (let page = 0; page < 110; page += 1) await typist.type('words/intro', 'w'.repeat(40_000));
  };
  await expect(fill()).rejects.toThrow('too-large');
  await round.view();
}, 30_000);

test('updates without what came before them do not pile up', async () => {
  const gaps = Array.from({ length: 260 }, () => {
    const doc = new Y.Doc();
    doc.getText('a').insert(0, 'a');
    const before = Y.encodeStateVector(doc);
    doc.getText('a').insert(1, 'b');
    return { doc, update: Y.encodeStateAsUpdate(doc, before) };
  });
  const answers = [];
  for (const { update } of gaps)
    answers.push(
      await typist.send(update).then(
        () => 'taken',
        (error: Error) => error.message,
      ),
    );
  expect(answers.slice(0, 200)).toEqual(Array(200).fill('taken'));
  expect(answers.slice(200)).toEqual(Array(60).fill('document:update refused: input-invalid'));
  // What fills a gap is welcome.
  expect(await typist.send(Y.encodeStateAsUpdate(gaps[0]?.doc ?? new Y.Doc()))).toBe(201);
}, 30_000);
