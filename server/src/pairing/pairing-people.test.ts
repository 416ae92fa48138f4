import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { signIn } from '@greenroom/shared/auth/auth.api';
import { blockPartner, listBlocks, unblock } from '@greenroom/shared/block/block.api';
import { joinPairing, leavePairing, widenPairing } from '@greenroom/shared/pairing/pairing.events';
import type { Wish } from '@greenroom/shared/pairing/pairing.schema';
import { deleteMe } from '@greenroom/shared/user/user.api';
import { account, passwordOfAll as password } from '../../test/people.ts';
import { anyWish, populate, Seeker } from '../../test/seekers.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { until } from '../../test/until.ts';
import { Database } from '../database/database.ts';
import { PairingOutcomeEntity, PairingTicketEntity } from './pairing.entity.ts';

let app: TestApp;
const present: Seeker[] = [];
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
afterEach(async () => {
  for (const seeker of present.splice(0)) {
    if (seeker.socket.socket.connected) await seeker.socket.ask(leavePairing, {});
    seeker.close();
  }
  await app.clock.advance(61_000);
});

const arrive = async () => {
  const seeker = await Seeker.arrive(app);
  present.push(seeker);
  return seeker;
};
const join = async (wish: Partial<Wish> = {}) => {
  const seeker = await arrive();
  await seeker.ask(wish);
  return seeker;
};
const outcomesOf = (userId: string) => app.get(Database).read.findBy(PairingOutcomeEntity, { userId });

/** Says nothing in so many ready checks, one after the other. */
async function stayAway(seeker: Seeker, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await seeker.ask();
    const other = await join();
    await seeker.sees('found');
    await app.clock.advance(20_000);
    await until(async () => (await outcomesOf(seeker.id)).length === time + 1);
    await other.socket.ask(leavePairing, {});
  }
}

test('where few people come only phase and role order must agree, and silence pauses nobody', async () => {
  const ada = await join({ level: 'junior', languages: ['go'], medium: 'voice', length: 'full' });
  await app.clock.advance(1);
  const bob = await join({ level: 'staff', ways: 'one' });
  await app.clock.advance(3000);
  const { offer } = await ada.sees('found');
  expect(offer).toMatchObject({
    length: 'short',
    ways: 'one',
    medium: 'text',
    role: 'candidate',
    language: 'go',
  });
  await bob.sees('found');
  await stayAway(await arrive(), 3);
  expect((await join({ phase: 'managerial' })).view.is).toBe('waiting');
});

test('with more people repeated silence has a price, told with its end, and joining does not get around it', async () => {
  await populate(app);
  const ada = await arrive();
  await stayAway(ada, 2);
  await ada.ask();
  expect(ada.view).toMatchObject({ is: 'paused' });
  const { until: end } = await ada.sees('paused');
  expect(end - app.clock.now()).toBeLessThanOrEqual(10 * 60_000);
  await app.clock.advance(10 * 60_000);
  await ada.ask();
  expect(ada.view.is).toBe('waiting');
});

test('a restart of the server keeps place, wait and what was agreed', async () => {
  const ada = await join({ level: 'junior' });
  const { since } = await ada.sees('waiting');
  await app.clock.advance(21_000);
  await ada.do(widenPairing, { widening: 'level' });
  await app.clock.advance(1000);
  await app.restart();
  // The address has changed, the cookie has not.
  Object.assign(ada.person, { app: { url: app.url } });
  await app.clock.advance(10_000);
  await ada.refresh();
  expect(await ada.watch()).toMatchObject({ is: 'waiting', since, agreed: ['level'] });
  const bob = await join({ level: 'junior' });
  expect((await bob.sees('found')).offer.partnerLevel).toBe('junior');
});

test('a ticket whose owner does not come back after a restart goes', async () => {
  const ada = await join();
  await app.clock.advance(1000);
  await app.restart();
  const rows = () => app.get(Database).read.countBy(PairingTicketEntity, { userId: ada.id });
  expect(await rows()).toBe(1);
  await app.clock.advance(42_000);
  expect(await rows()).toBe(0);
});

test('two of whom one has blocked the other never meet again, until the block is taken back', async () => {
  const [ada, bob] = [await join(), await join()];
  await Promise.all([ada.accept(), bob.accept()]);
  const sessionId = await ada.room();
  const { id } = await ada.person.ask(blockPartner, { body: { sessionId } });
  await Promise.all([ada.ask(), bob.ask()]);
  await app.clock.advance(10_000);
  expect([ada.view, bob.view]).toMatchObject([{ is: 'waiting', fitting: 0 }, { is: 'waiting' }]);
  const { blocks } = await ada.person.ask(listBlocks);
  expect(blocks).toMatchObject([{ id }]);
  expect(JSON.stringify(blocks)).not.toContain(bob.id);
  expect(await bob.person.refused(unblock, { params: { blockId: id } })).toMatchObject({ code: 'not-found' });
  await ada.person.ask(unblock, { params: { blockId: id } });
  for (const seeker of [ada, bob]) await seeker.socket.ask(leavePairing, {});
  await Promise.all([ada.ask(), bob.ask()]);
  await ada.sees('found');
});

test('who deletes themselves in a ready check leaves nothing, and the other one waits on', async () => {
  const [ada, bob] = [await join(), await join()];
  await ada.sees('found');
  await app.clock.advance(1000);
  await ada.person.ask(deleteMe, { body: {} });
  await bob.sees('waiting');
  await app.clock.advance(1000);
  const { read } = app.get(Database);
  expect(await read.countBy(PairingTicketEntity, { userId: ada.id })).toBe(0);
});

test('a guest who signs in while waiting waits on as the account', async () => {
  const owner = await account(app);
  const ada = await join();
  const { since } = await ada.sees('waiting');
  await app.clock.advance(1000);
  await ada.person.ask(signIn, { body: { name: owner.me.name ?? '', password } });
  await ada.refresh();
  await until(async () => (await ada.watch()).is === 'waiting');
  expect(ada.view).toMatchObject({ since });
});

test('ten topics, ten people each, all at once: a hundred of a hundred are paired, each within their topic', async () => {
  const topics: Partial<Wish>[] = (
    ['screening', 'technical-interview', 'system-design', 'behavioral', 'managerial'] as const
  ).flatMap((phase) => (['short', 'full'] as const).map((length) => ({ phase, length })));
  const seekers = await Promise.all(
    topics.flatMap((topic) => Array.from({ length: 10 }, async () => ({ topic, seeker: await arrive() }))),
  );
  await Promise.all(
    seekers.map(({ seeker, topic }) => seeker.socket.ask(joinPairing, { wish: { ...anyWish, ...topic } })),
  );
  await app.clock.advance(4000);
  for (const { seeker, topic } of seekers) expect((await seeker.sees('found')).offer).toMatchObject(topic);
  await Promise.all(seekers.map(({ seeker }) => seeker.accept()));
  const rooms = await Promise.all(seekers.map(({ seeker }) => seeker.room()));
  expect(new Set(rooms).size).toBe(50);
});
