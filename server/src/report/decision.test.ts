import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { signIn } from '@greenroom/shared/auth/auth.api';
import { endPause, listPauses } from '@greenroom/shared/pairing/pause.api';
import { decideReport, fileReport, listReports, showReport } from '@greenroom/shared/report/report.api';
import { reopenUser, showMe } from '@greenroom/shared/user/user.api';
import { PairRoom } from '../../test/pair.ts';
import { account, Browser, firstAdmin, passwordOfAll as password, type Person } from '../../test/people.ts';
import { Seeker } from '../../test/seekers.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

const dayMs = 24 * 60 * 60_000;
let app: TestApp;
let admin: Person;
beforeAll(async () => {
  app = await startTestApp();
  admin = await firstAdmin(app);
});
afterAll(() => app.stop());

/** A meeting whose candidate has reported the interviewer, and the report's id. */
async function reported(room?: PairRoom, tabs: 'stays open' | 'closed' = 'closed') {
  const met = room ?? (await PairRoom.begin(app));
  const params = { sessionId: met.sessionId };
  await met.candidate.person.ask(fileReport, { params, body: { reason: 'harassment', text: 'Shouted.' } });
  const { reports } = await admin.ask(listReports, { query: { state: 'open', page: 1 } });
  const report = reports.find(({ reported: { id } }) => id === met.interviewer.id);
  if (report === undefined) throw new Error('no report');
  if (tabs === 'closed') met.close();
  return { room: met, params: { reportId: report.id }, person: met.interviewer.person };
}

const paused = { decision: 'paused', days: 3, words: 'Be kind.', note: 'First time.' } as const;

test('a pause keeps the person out of the pool, tells them until when and why, and ends when an admin says so', async () => {
  const { params, person } = await reported();
  const seeker = await Seeker.of(person);
  await seeker.ask();
  expect(seeker.view.is).toBe('waiting');
  await admin.ask(decideReport, { params, body: paused });
  const { until, cause } = await seeker.sees('paused');
  expect(until).toBe(app.clock.now() + 3 * dayMs);
  expect(cause).toEqual({ by: 'admin', reason: 'harassment', words: 'Be kind.' });
  await seeker.ask();
  expect(seeker.view.is).toBe('paused');
  const { pauses } = await admin.ask(listPauses);
  expect(pauses).toMatchObject([{ userId: person.id, account: null, until }]);
  await admin.ask(endPause, { params: { userId: person.me.id } });
  await seeker.sees('idle');
  expect((await admin.ask(listPauses)).pauses).toEqual([]);
  await seeker.ask();
  expect(seeker.view.is).toBe('waiting');
  seeker.close();
});

test('a pause ends by itself, and goes along when its guest signs in', async () => {
  const { params, person } = await reported();
  await admin.ask(decideReport, { params, body: paused });
  const owner = await account(app);
  await person.ask(signIn, { body: { name: owner.me.name ?? '', password } });
  const seeker = await Seeker.of(person);
  await seeker.ask();
  expect(seeker.view.is).toBe('paused');
  app.clock.jump(3 * dayMs);
  await seeker.ask();
  expect(seeker.view.is).toBe('waiting');
  seeker.close();
});

test('a closed account lets nobody in, its open tabs shut, and an admin can open it again', async () => {
  const owner = await account(app);
  const name = owner.me.name ?? '';
  const room = await PairRoom.begin(app);
  await room.interviewer.person.ask(signIn, { body: { name, password } });
  await room.interviewer.reconnect();
  Object.assign(room.interviewer.person, { me: owner.me });
  const gone = room.interviewer.socket.gone();
  const { params } = await reported(room, 'stays open');
  await admin.ask(decideReport, { params, body: { decision: 'closed', note: '' } });
  await gone;
  expect((await room.interviewer.person.ask(showMe)).me).toBeNull();
  const enter = { body: { name, password } };
  expect((await new Browser(app).refused(signIn, enter)).code).toBe('account-closed');
  expect(await admin.ask(showReport, { params })).toMatchObject({ isClosed: true });
  await admin.ask(reopenUser, { params: { userId: owner.me.id } });
  await new Browser(app).ask(signIn, enter);
  room.close();
});

test('a report is decided once, and says what, by whom and why; the next one about the person shows it', async () => {
  const { params, room } = await reported();
  await admin.ask(decideReport, { params, body: { decision: 'dismissed', note: 'A joke.' } });
  expect((await admin.refused(decideReport, { params, body: paused })).code).toBe('state-refused');
  const decided = { decision: 'dismissed', note: 'A joke.', by: admin.me.name };
  const { reports } = await admin.ask(listReports, { query: { state: 'decided', page: 1 } });
  expect(reports.find(({ id }) => id === params.reportId)).toMatchObject({ decided });
  const again = await reported(room);
  const report = await admin.ask(showReport, again);
  expect(report).toMatchObject({ others: 1, otherReports: [{ id: params.reportId, decided }] });
});

test('an admin is not shut out by another one, and then nothing is decided', async () => {
  const room = await PairRoom.begin(app);
  const other = await firstAdmin(app);
  await room.interviewer.person.ask(signIn, { body: { name: other.me.name ?? '', password } });
  Object.assign(room.interviewer.person, { me: other.me });
  const { params } = await reported(room);
  const body = { decision: 'closed', note: '' } as const;
  expect((await admin.refused(decideReport, { params, body })).code).toBe('state-refused');
  expect(await admin.ask(showReport, { params })).toMatchObject({ decided: null, isClosed: false });
});
