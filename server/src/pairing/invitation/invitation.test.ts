import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  acceptPairInvitation,
  createPairInvitation,
  revokePairInvitation,
  showPairInvitation,
} from '@greenroom/shared/pairing/pairing.api';
import { joinRoom } from '@greenroom/shared/session/session.events';
import { Browser, guest } from '../../../test/people.ts';
import { anyWish, Seeker } from '../../../test/seekers.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test('a link brings a friend into a room of two that know each other, without a ready check', async () => {
  const host = await Seeker.join(app);
  const { code } = await host.person.ask(createPairInvitation, {
    body: { ...anyWish, firstRole: 'interviewer' },
  });
  const friend = await Seeker.arrive(app);
  const params = { code };
  expect(await new Browser(app).ask(showPairInvitation, { params })).toMatchObject({
    wish: { phase: anyWish.phase },
    isMine: false,
  });
  const { sessionId } = await friend.person.ask(acceptPairInvitation, { params });
  expect(await host.room()).toBe(sessionId);
  const view = await friend.socket.ask(joinRoom, { sessionId });
  expect(view).toMatchObject({
    ok: true,
    answer: { view: { pair: { areStrangers: false, roles: ['candidate', 'interviewer'] } } },
  });
  for (const seeker of [host, friend]) seeker.close();
});

test('of several who press at once one comes, and the link is used up', async () => {
  const host = await guest(app);
  const { code } = await host.ask(createPairInvitation, { body: anyWish });
  const friends = await Promise.all([guest(app), guest(app), guest(app)]);
  const answers = await Promise.all(
    friends.map((friend) => friend.send(acceptPairInvitation, { params: { code } })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 410, 410]);
  expect(await host.refused(showPairInvitation, { params: { code } })).toMatchObject({
    code: 'link-invalid',
  });
});

test('a link is for somebody else, only its maker takes it back, and a day later it is worth nothing', async () => {
  const [host, eve] = [await guest(app), await guest(app)];
  const { code } = await host.ask(createPairInvitation, { body: anyWish });
  const params = { code };
  expect(await host.refused(acceptPairInvitation, { params })).toMatchObject({ code: 'state-refused' });
  expect(await eve.refused(revokePairInvitation, { params })).toMatchObject({ code: 'link-invalid' });
  await host.ask(revokePairInvitation, { params });
  expect(await eve.refused(acceptPairInvitation, { params })).toMatchObject({ code: 'link-invalid' });
  const second = await host.ask(createPairInvitation, { body: anyWish });
  await app.clock.advance(24 * 3600_000);
  expect(await eve.refused(acceptPairInvitation, { params: second })).toMatchObject({ code: 'link-invalid' });
});
