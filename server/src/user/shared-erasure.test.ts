import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { signIn } from '@greenroom/shared/auth/auth.api';
import { sayInChat } from '@greenroom/shared/chat/chat.events';
import { giveConsent, rateSelf } from '@greenroom/shared/pair/pair.events';
import { decideReport, fileReport, listReports, showReport } from '@greenroom/shared/report/report.api';
import { changeMe, deleteMe } from '@greenroom/shared/user/user.api';
import { Database } from '../database/database.ts';
import { PairRoom, type Side } from '../../test/pair.ts';
import { account, firstAdmin, passwordOfAll as password } from '../../test/people.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { Typist } from '../../test/typist.ts';
import { wholeDatabase } from '../../test/whole-database.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const firstPage = (state: 'open' | 'decided') => ({ query: { state, page: 1 } }) as const;

/** Leaves something of every kind in a session of two: notes, chat, a private line, the joint work, a name. */
async function leaveTraces(room: PairRoom, side: Side): Promise<void> {
  const { sessionId } = room;
  const { round } = await side.view();
  const notes = new Typist(side.socket, round.notesDocumentId);
  await notes.sync();
  await notes.type('notes', 'a note to myself');
  const work = new Typist(side.socket, round.workDocumentId);
  await work.sync();
  await work.type('code/solution', 'what we wrote together');
  await side.do(sayInChat, { sessionId, id: randomUUID(), text: 'my words in the chat' });
  for (const each of room.sides) await each.do(giveConsent, { sessionId, to: 'names', isGiven: true });
  await room.finish();
  const rating = { score: 2, note: 'a line for myself' } as const;
  await side.do(rateSelf, { sessionId, roundId: round.id, rating });
}

test('of who leaves a session of two nothing personal stays: the partner keeps the joint work and stays themselves', async () => {
  const room = await PairRoom.begin(app);
  const { interviewer, candidate, sessionId } = room;
  const guestId = interviewer.id;
  const owner = await account(app, { stem: 'leaver' });
  const name = owner.me.name ?? '';
  interviewer.person.me = await interviewer.person.ask(signIn, { body: { name, password } });
  await interviewer.person.ask(changeMe, { body: { displayName: 'Leaving Lady' } });
  await interviewer.reconnect();
  await leaveTraces(room, interviewer);
  await interviewer.person.ask(fileReport, {
    params: { sessionId },
    body: { reason: 'other', text: 'my report' },
  });
  const personal = ['a note to myself', 'my words in the chat', 'a line for myself', 'my report'];
  const traces = [guestId, interviewer.id, name, 'Leaving Lady', ...personal];
  const before = await wholeDatabase(app.get(Database));
  for (const trace of traces) expect(before).toContain(trace);

  await interviewer.person.ask(deleteMe, { body: { password } });
  const after = await wholeDatabase(app.get(Database));
  for (const trace of traces) expect(after).not.toContain(trace);
  const work = new Typist(candidate.socket, (await candidate.view()).round.workDocumentId);
  await work.sync();
  expect(work.text('code/solution')).toContain('what we wrote together');
  expect((await candidate.pair()).partner).toMatchObject({ isHere: false });
  room.close();
});

test('what was reported of somebody, and the words in it, go with them', async () => {
  const room = await PairRoom.begin(app);
  const { interviewer, candidate, sessionId } = room;
  await interviewer.do(sayInChat, { sessionId, id: randomUUID(), text: 'what a fool I am' });
  const told = { reason: 'harassment', text: 'They called names.' } as const;
  await candidate.person.ask(fileReport, { params: { sessionId }, body: told });
  expect(await wholeDatabase(app.get(Database))).toContain('what a fool I am');
  await interviewer.person.ask(deleteMe, { body: {} });
  const after = await wholeDatabase(app.get(Database));
  for (const trace of [interviewer.id, 'what a fool I am', 'They called names.'])
    expect(after).not.toContain(trace);
  room.close();
});

test('a decision outlives the admin who made it, without their name', async () => {
  const room = await PairRoom.begin(app);
  const params = { sessionId: room.sessionId };
  await room.candidate.person.ask(fileReport, { params, body: { reason: 'cheating', text: '' } });
  const [admin, other] = [await firstAdmin(app), await firstAdmin(app)];
  const { reports } = await admin.ask(listReports, firstPage('open'));
  const report = { params: { reportId: reports[0]?.id ?? '' } };
  await admin.ask(decideReport, { ...report, body: { decision: 'dismissed', note: 'Nothing in it.' } });
  await admin.ask(deleteMe, { body: { password } });
  const decided = { decision: 'dismissed', by: null, note: 'Nothing in it.' };
  expect(await other.ask(showReport, report)).toMatchObject({ decided });
  expect(await wholeDatabase(app.get(Database))).not.toContain(admin.id);
  room.close();
});
