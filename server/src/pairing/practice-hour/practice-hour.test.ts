import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  announcePracticeHour,
  attendPracticeHour,
  cancelPracticeHour,
  downloadPracticeHour,
  leavePracticeHour,
  listPracticeHours,
} from '@greenroom/shared/pairing/pairing.api';
import { deleteMe } from '@greenroom/shared/user/user.api';
import { guest } from '../../../test/people.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

const hourMs = 3600_000;
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const hour = (inHours = 24, note = '') => ({
  body: { startsAt: app.clock.now() + inHours * hourMs, minutes: 60, phase: 'behavioral' as const, note },
});

test('an announced hour is seen by all, counts who comes, and is over when it is over', async () => {
  const [host, other] = [await guest(app), await guest(app)];
  const { id } = await host.ask(announcePracticeHour, hour(2));
  await other.ask(attendPracticeHour, { params: { practiceHourId: id } });
  await other.ask(attendPracticeHour, { params: { practiceHourId: id } });
  const { hours } = await host.ask(listPracticeHours);
  expect(hours).toMatchObject([{ id, attending: 2, isMine: true, isAttending: true }]);
  await app.clock.advance(3 * hourMs);
  expect((await host.ask(listPracticeHours)).hours).toEqual([]);
});

test('who says "I come too" may take it back, its host may not, and somebody who never said it changes nothing', async () => {
  const [host, other, eve] = [await guest(app), await guest(app), await guest(app)];
  const { id } = await host.ask(announcePracticeHour, hour(2));
  const params = { practiceHourId: id };
  await other.ask(attendPracticeHour, { params });
  expect(await eve.ask(leavePracticeHour, { params })).toMatchObject({ attending: 2, isAttending: false });
  for (let count = 0; count < 2; count += 1)
    expect(await other.ask(leavePracticeHour, { params })).toMatchObject({
      attending: 1,
      isAttending: false,
    });
  expect(await host.refused(leavePracticeHour, { params })).toMatchObject({ code: 'state-refused' });
  await app.clock.advance(4 * hourMs);
  expect(await other.refused(leavePracticeHour, { params })).toMatchObject({ code: 'not-found' });
});

test('nobody announces the past, the far future, or a sixth hour; only its host takes one back', async () => {
  const [host, other] = [await guest(app), await guest(app)];
  for (const inHours of [-1, 61 * 24])
    expect(await host.refused(announcePracticeHour, hour(inHours))).toMatchObject({ code: 'input-invalid' });
  const { id } = await host.ask(announcePracticeHour, hour());
  for (let count = 1; count < 5; count += 1) await host.ask(announcePracticeHour, hour());
  expect(await host.refused(announcePracticeHour, hour())).toMatchObject({ code: 'state-refused' });
  const params = { practiceHourId: id };
  expect(await other.refused(cancelPracticeHour, { params })).toMatchObject({ code: 'not-found' });
  await host.ask(cancelPracticeHour, { params });
  await host.ask(announcePracticeHour, hour());
  await host.ask(deleteMe, { body: {} });
  expect((await other.ask(listPracticeHours)).hours).toEqual([]);
});

test('the calendar file holds the hour, and a note cannot break out of its line', async () => {
  const host = await guest(app);
  const { id } = await host.ask(announcePracticeHour, hour(24, 'Bring tea;\nEND:VEVENT'));
  const { body, headers } = await host.send(downloadPracticeHour, { params: { practiceHourId: id } });
  expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
  const text = String(body as Buffer);
  expect(text).toContain('SUMMARY:Greenroom practice hour: Behavioral\r\n');
  expect(text).toContain('DESCRIPTION:Bring tea\\;\\nEND:VEVENT\r\n');
  expect(text.match(/^END:VEVENT/gm)).toHaveLength(1);
});
