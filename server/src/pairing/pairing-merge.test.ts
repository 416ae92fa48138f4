import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { signIn } from '@greenroom/shared/auth/auth.api';
import type { UserId } from '@greenroom/shared/lib/id';
import { account, passwordOfAll as password } from '../../test/people.ts';
import { Seeker } from '../../test/seekers.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { until } from '../../test/until.ts';
import { Database } from '../database/database.ts';
import { type Meeting, PreparePair } from '../session/prepare-pair.ts';
import { SessionEntity } from '../session/session.entity.ts';
import { PairingOutcomeEntity } from './pairing.entity.ts';

let app: TestApp;
const seekers: Seeker[] = [];
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
afterEach(async () => {
  for (const seeker of seekers.splice(0)) seeker.close();
  await app.clock.advance(3 * 60_000);
});

async function join(): Promise<Seeker> {
  const seeker = await Seeker.join(app);
  seekers.push(seeker);
  return seeker;
}

async function becomeAccount(seeker: Seeker): Promise<string> {
  const { me } = await account(app);
  await seeker.person.ask(signIn, { body: { name: me.name ?? '', password } });
  await seeker.refresh();
  return me.id;
}

const record = (userId: string) => app.get(Database).read.findBy(PairingOutcomeEntity, { userId });

test('a guest who signs in a moment after asking waits on as the account', async () => {
  const ada = await join();
  const { since } = await ada.sees('waiting');
  await becomeAccount(ada);
  await until(async () => (await ada.watch()).is === 'waiting');
  expect(ada.view).toMatchObject({ since });
});

test('a guest who signs in while asked puts the other one to the front, is asked anew, and nobody is to blame', async () => {
  const [ada, bob] = [await join(), await join()];
  const { pairingId } = await bob.sees('found');
  const accountId = await becomeAccount(ada);
  await until(async () => bob.view.is === 'found' && bob.view.pairingId !== pairingId);
  await until(async () => (await ada.watch()).is === 'found');
  await app.clock.advance(1000);
  expect([...(await record(ada.id)), ...(await record(accountId)), ...(await record(bob.id))]).toEqual([]);
  await Promise.all([ada.accept(), bob.accept()]);
  expect(await ada.room()).toBe(await bob.room());
});

test('no room is made for somebody who is gone by the time it is written', async () => {
  const ada = await join();
  const { read } = app.get(Database);
  const before = await read.count(SessionEntity);
  const meeting = (userId: string): Meeting => {
    const attendee = (id: string) => {
      const asked = { jobRole: 'backend-engineer', level: 'mid', language: 'python' } as const;
      return { ...asked, userId: id as UserId };
    };
    return {
      ...{ phase: 'behavioral', length: 'short', ways: 'both', medium: 'text', areStrangers: true },
      people: [attendee(ada.id), attendee(userId)],
    };
  };
  await expect(app.get(PreparePair).prepare(meeting(randomUUID()))).rejects.toMatchObject({ code: 'gone' });
  expect(await read.count(SessionEntity)).toBe(before);
  // Control: with somebody who is there it is made.
  await app.get(PreparePair).prepare(meeting((await join()).id));
  expect(await read.count(SessionEntity)).toBe(before + 1);
});
