import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { signIn } from '@greenroom/shared/auth/auth.api';
import { blockPartner } from '@greenroom/shared/block/block.api';
import { sayInChat } from '@greenroom/shared/chat/chat.events';
import { fileReport, listReports, showReport } from '@greenroom/shared/report/report.api';
import { PairRoom, type Side } from '../../test/pair.ts';
import { account, firstAdmin, passwordOfAll as password } from '../../test/people.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** The guest becomes an account in the middle of it, and comes back. */
async function signsIn(side: Side): Promise<void> {
  const owner = await account(app);
  side.person.me = await side.person.ask(signIn, { body: { name: owner.me.name ?? '', password } });
  await side.reconnect();
  await side.view();
}

const calls = async (side: Side) => (await side.pair()).partner.displayName;

test('a guest who signs in during a session is called what they were, in the room, the block and the report', async () => {
  const room = await PairRoom.begin(app);
  const { sessionId, candidate, interviewer } = room;
  const guestId = interviewer.id;
  const [before, own] = [await calls(candidate), await calls(interviewer)];
  await signsIn(interviewer);
  expect(interviewer.id).not.toBe(guestId);
  expect([await calls(candidate), await calls(interviewer)]).toEqual([before, own]);
  await candidate.person.ask(fileReport, { params: { sessionId }, body: { reason: 'other', text: '' } });
  expect(await candidate.person.ask(blockPartner, { body: { sessionId } })).toMatchObject({ name: before });
  const admin = await firstAdmin(app);
  const { reports } = await admin.ask(listReports, { query: { state: 'open', page: 1 } });
  const { reported, reporter } = reports[0] ?? {};
  expect(reported).toEqual({ id: interviewer.id, pseudonym: before, account: interviewer.person.me.name });
  expect(reporter).toEqual({ id: candidate.id, pseudonym: own, account: null });
  room.close();
});

test('evidence tells the two apart whenever one of them signed in, before the report or after', async () => {
  const room = await PairRoom.begin(app);
  const { sessionId, candidate, interviewer } = room;
  const say = (side: Side, text: string) => side.do(sayInChat, { sessionId, id: randomUUID(), text });
  await say(interviewer, 'as a guest');
  await signsIn(interviewer);
  await say(interviewer, 'as an account');
  await say(candidate, 'as the other one');
  await candidate.person.ask(fileReport, { params: { sessionId }, body: { reason: 'unsafe', text: '' } });
  await signsIn(candidate);
  const admin = await firstAdmin(app);
  const { reports } = await admin.ask(listReports, { query: { state: 'open', page: 1 } });
  const filed = reports.find(({ reason }) => reason === 'unsafe');
  expect(filed?.reporter.id).toBe(candidate.id);
  const { evidence } = await admin.ask(showReport, { params: { reportId: filed?.id ?? '' } });
  expect(evidence.chat.map(({ by, text }) => [by, text])).toEqual([
    ['reported', 'as a guest'],
    ['reported', 'as an account'],
    ['reporter', 'as the other one'],
  ]);
  const acts = evidence.events.filter(({ type }) => type === 'reading:finished');
  expect(acts.map(({ about }) => about).sort()).toEqual(['reported', 'reporter']);
  room.close();
});
