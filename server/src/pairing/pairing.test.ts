import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import {
  acceptPairing,
  declinePairing,
  joinPairing,
  leavePairing,
  widenPairing,
} from '@greenroom/shared/pairing/pairing.events';
import type { Wish } from '@greenroom/shared/pairing/pairing.schema';
import { joinRoom } from '@greenroom/shared/session/session.events';
import { guest } from '../../test/people.ts';
import { anyWish, populate, Seeker } from '../../test/seekers.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { TestSocket } from '../../test/test-socket.ts';

let app: TestApp;
const present: Seeker[] = [];
beforeAll(async () => {
  app = await startTestApp();
  await populate(app);
});
afterAll(() => app.stop());
afterEach(async () => {
  for (const seeker of present.splice(0)) {
    await seeker.socket.ask(leavePairing, {});
    seeker.close();
  }
  // Addresses are limited: every test has its own minute.
  await app.clock.advance(61_000);
});

const join = async (wish: Partial<Wish> = {}) => {
  const seeker = await Seeker.join(app, wish);
  present.push(seeker);
  return seeker;
};
const two = async (wish: Partial<Wish> = {}) => [await join(wish), await join(wish)] as const;

test('two who ask for the same are paired without a wave, both accept, and both are let into the room', async () => {
  const [ada, bob] = await two();
  const offers = [await ada.sees('found'), await bob.sees('found')].map(({ offer }) => offer);
  expect(offers).toMatchObject([
    { role: 'candidate', language: 'python', partnerLevel: 'mid' },
    { role: 'interviewer' },
  ]);
  await Promise.all([ada.accept(), bob.accept()]);
  const sessionId = await ada.room();
  expect(await bob.room()).toBe(sessionId);
  for (const { socket } of [ada, bob])
    expect(await socket.ask(joinRoom, { sessionId })).toMatchObject({ ok: true });
});

test('one acceptance is not enough: the room is made when both have said so', async () => {
  const [ada, bob] = await two();
  await ada.accept();
  expect(ada.view).toMatchObject({ is: 'found', hasAccepted: true });
  expect(bob.view).toMatchObject({ is: 'found', hasAccepted: false });
});

test('after 20 s of silence who was there is back at the front with the wait kept, and who was silent is out', async () => {
  const [ada, bob] = await two();
  const since = app.clock.now();
  await bob.accept();
  await app.clock.advance(19_999);
  expect(ada.view.is).toBe('found');
  await app.clock.advance(1);
  await ada.sees('idle');
  expect(await bob.sees('waiting')).toMatchObject({ since });
  const later = await join();
  const [again] = [await bob.sees('found'), await later.sees('found')];
  expect(again.offer.role).toBe('candidate');
});

test('who declines is out, and the other one waits on without being offered the same person again', async () => {
  const [ada, bob] = await two();
  const { pairingId } = await ada.sees('found');
  await ada.do(declinePairing, { pairingId });
  expect(ada.view.is).toBe('idle');
  await bob.sees('waiting');
  await ada.ask();
  await app.clock.advance(10_000);
  expect([ada.view.is, bob.view.is]).toEqual(['waiting', 'waiting']);
  await join();
  await bob.sees('found');
});

test('what is over is gone, whoever says what about it', async () => {
  const [ada, bob] = await two();
  const { pairingId } = await ada.sees('found');
  const eve = await join({ phase: 'behavioral' });
  expect(await eve.refused(acceptPairing, { pairingId })).toBe('gone');
  await bob.do(declinePairing, { pairingId });
  expect(await ada.refused(acceptPairing, { pairingId })).toBe('gone');
  expect(await bob.refused(declinePairing, { pairingId })).toBe('gone');
});

test('both tabs of a person show the same ticket, and one word from either counts', async () => {
  const ada = await join();
  const tab = new TestSocket({ url: app.url, cookie: ada.person.cookie });
  await tab.open();
  await tab.ask(joinPairing, { wish: anyWish });
  const bob = await join();
  const { pairingId } = await ada.sees('found');
  expect(await tab.ask(acceptPairing, { pairingId })).toMatchObject({ ok: true });
  await ada.accept();
  await bob.accept();
  await ada.room();
  tab.close();
});

test('a second wish replaces the first and keeps the wait', async () => {
  const ada = await join();
  const { since } = await ada.sees('waiting');
  await app.clock.advance(5000);
  await ada.ask({ level: 'senior' });
  expect(await ada.sees('waiting')).toMatchObject({ since, wish: { level: 'senior' }, waiting: 0 });
});

test('a refresh keeps the place, 40 s without a tab give it up, and nobody is found for who is away', async () => {
  const ada = await join();
  await app.clock.advance(1000);
  await ada.refresh();
  await app.clock.advance(60_000);
  expect((await ada.watch()).is).toBe('waiting');
  ada.close();
  const bob = await join();
  await app.clock.advance(39_000);
  expect(bob.view).toMatchObject({ is: 'waiting', waiting: 1 });
  await app.clock.advance(2000);
  await ada.refresh();
  expect((await ada.watch()).is).toBe('idle');
});

test('a level two apart is asked for, agreed to by both, and then paired', async () => {
  const [ada, bob] = [await join({ level: 'junior' }), await join({ level: 'senior' })];
  expect(await ada.refused(widenPairing, { widening: 'level' })).toBe('state-refused');
  await app.clock.advance(22_000);
  await ada.waits(({ asks, waiting, fitting }) => asks === 'level' && waiting === 1 && fitting === 0);
  expect(await ada.refused(widenPairing, { widening: 'phase' })).toBe('state-refused');
  await ada.do(widenPairing, { widening: 'level' });
  await app.clock.advance(5000);
  expect(ada.view).toMatchObject({ is: 'waiting', agreed: ['level'] });
  await bob.do(widenPairing, { widening: 'level' });
  expect(await ada.sees('found')).toMatchObject({ offer: { partnerLevel: 'senior' } });
});

test('levels one apart wait for a wave, in case somebody nearer comes', async () => {
  const [ada, bob] = [await join({ level: 'junior' }), await join({ level: 'mid' })];
  expect([ada.view.is, bob.view.is]).toEqual(['waiting', 'waiting']);
  await app.clock.advance(3000);
  await Promise.all([ada.sees('found'), bob.sees('found')]);
});

test('after two minutes alone the same round alone is offered', async () => {
  const ada = await join();
  await app.clock.advance(119_000);
  expect(ada.view).toMatchObject({ is: 'waiting', offersSolo: false });
  await app.clock.advance(2000);
  await ada.waits(({ offersSolo, expected }) => offersSolo && expected === null);
});

test('how many wait is told at most once a second', async () => {
  const ada = await join();
  const before = ada.told;
  for (const phase of ['screening', 'behavioral', 'managerial', 'system-design'] as const)
    await join({ phase });
  await app.clock.advance(1100);
  await ada.waits(({ waiting, fitting }) => waiting === 4 && fitting === 0);
  expect(ada.told - before).toBeLessThanOrEqual(2);
});

test('a join sent as the socket opens is not lost, a hundred times', async () => {
  const person = await guest(app);
  for (let time = 0; time < 100; time += 1) {
    const socket = new TestSocket({ url: app.url, cookie: person.cookie });
    const answered = new Promise((resolve) => {
      socket.socket.on('connect', () => socket.socket.emit(joinPairing.name, { wish: anyWish }, resolve));
    });
    await socket.open();
    expect(await answered).toMatchObject({ ok: true, answer: { view: { is: 'waiting' } } });
    await socket.ask(leavePairing, {});
    socket.close();
  }
});
