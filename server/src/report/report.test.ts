import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { listBlocks } from '@greenroom/shared/block/block.api';
import { sayInChat } from '@greenroom/shared/chat/chat.events';
import { proposeEnd } from '@greenroom/shared/pair/pair.events';
import { fileReport, listReports, showReport } from '@greenroom/shared/report/report.api';
import { PairRoom } from '../../test/pair.ts';
import { account, firstAdmin, guest } from '../../test/people.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const firstPage = { query: { state: 'open', page: 1 } } as const;
const harassed = { reason: 'harassment', text: 'Shouted at me.' } as const;

test('one tap reports a partner, blocks them, and gives an admin what happened and was said', async () => {
  const room = await PairRoom.begin(app);
  const { sessionId, candidate, interviewer } = room;
  const id = '6a1c7b5e-0d0a-4d3f-9c55-0f6f4a7b1c11';
  await interviewer.do(sayInChat, { sessionId, id, text: 'You are hopeless.' });
  await candidate.person.ask(fileReport, { params: { sessionId }, body: harassed });
  expect((await candidate.person.ask(listBlocks)).blocks).toHaveLength(1);
  const admin = await firstAdmin(app);
  const { reports, open } = await admin.ask(listReports, firstPage);
  expect(open).toBe(1);
  expect(reports[0]).toMatchObject({ ...harassed, reported: { id: interviewer.id }, decided: null });
  const report = await admin.ask(showReport, { params: { reportId: reports[0]?.id ?? '' } });
  expect(report.evidence.chat).toMatchObject([{ by: 'reported', text: 'You are hopeless.' }]);
  expect(report.evidence.events.map(({ type }) => type)).toContain('round:begun');
  expect(report.reported.pseudonym).toBe((await candidate.pair()).partner.displayName);
  // What was said is told apart by side; an id would outlive a merge or a person.
  expect(JSON.stringify(report.evidence)).not.toContain(interviewer.id);
  room.close();
});

test('after a report nobody has to stay: one word ends the round, without the other’s', async () => {
  const room = await PairRoom.begin(app);
  const { sessionId, candidate } = room;
  await candidate.person.ask(fileReport, { params: { sessionId }, body: harassed });
  await candidate.do(proposeEnd, { sessionId, isWanted: true });
  expect((await candidate.view()).round.status).toBe('ended');
  room.close();
});

test('a flood of reports hides nobody else’s: five of a meeting are kept', async () => {
  const room = await PairRoom.begin(app);
  const told = { params: { sessionId: room.sessionId }, body: harassed };
  for (let count = 0; count < 5; count += 1) await room.candidate.person.ask(fileReport, told);
  expect((await room.candidate.person.refused(fileReport, told)).code).toBe('state-refused');
  await room.interviewer.person.ask(fileReport, told);
  room.close();
});

test('reports are an admin’s to read, and a partner’s to file', async () => {
  const room = await PairRoom.begin(app);
  const params = { sessionId: room.sessionId };
  expect((await (await guest(app)).refused(fileReport, { params, body: harassed })).code).toBe('not-found');
  expect((await (await account(app, { role: 'mentor' })).refused(listReports, firstPage)).code).toBe(
    'not-allowed',
  );
  room.close();
});
