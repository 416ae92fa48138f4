import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { signIn } from '@greenroom/shared/auth/auth.api';
import { sayInChat } from '@greenroom/shared/chat/chat.events';
import type { UserId } from '@greenroom/shared/lib/id';
import { advanceRound, joinRoom, sessionChanged } from '@greenroom/shared/session/session.events';
import { deleteSession } from '@greenroom/shared/session/session.api';
import { deleteMe } from '@greenroom/shared/user/user.api';
import { PairRoom } from '../../test/pair.ts';
import { account, guest, passwordOfAll } from '../../test/people.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { until } from '../../test/until.ts';
import { PreparePair } from '../session/prepare-pair.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test('who deletes the session with its room open leaves it: the other one is told, goes on, and decides', async () => {
  const room = await PairRoom.begin(app);
  const { sessionId, candidate, interviewer } = room;
  const told = interviewer.socket.next(sessionChanged);
  await candidate.person.ask(deleteSession, { params: { sessionId } });
  expect((await told).view.pair?.partner).toMatchObject({ isHere: false, cause: 'left' });
  const { round, pair } = await interviewer.view();
  expect(pair?.partner.choiceFrom).toBe(app.clock.now() + 10_000);
  expect(round.clock.freezes.drop).toBeDefined();
  const heard: unknown[] = [];
  candidate.socket.socket.onAny((...message) => heard.push(message));
  await interviewer.do(advanceRound, { sessionId, stepId: round.steps[0]?.id ?? '' });
  await interviewer.do(sayInChat, {
    sessionId,
    id: '6a1c7b5e-0d0a-4d3f-9c55-0f6f4a7b1c12',
    text: 'Still there?',
  });
  expect(await candidate.refused(joinRoom, { sessionId })).toBe('not-found');
  expect(heard).toEqual([]);
  room.close();
});

test('who erases themselves in the middle of a round leaves the other one able to end it', async () => {
  const room = await PairRoom.begin(app);
  const { candidate, interviewer } = room;
  const told = candidate.socket.next(sessionChanged);
  await interviewer.person.ask(deleteMe, { body: {} });
  expect((await told).view.pair?.partner.isHere).toBe(false);
  const away = await until(async () => {
    const { pair, round } = await candidate.view();
    return pair?.partner.isHere === false && round.clock.freezes.drop !== undefined && pair;
  });
  expect(JSON.stringify(away)).not.toContain(interviewer.id);
  room.close();
});

test('a guest who has met their own account may still sign in to it', async () => {
  const [own, visitor] = [await account(app), await guest(app)];
  const attendee = (userId: string) =>
    ({
      userId: userId as UserId,
      jobRole: 'backend-engineer',
      level: 'mid',
      language: 'python',
    }) as const;
  const sessionId = await app.get(PreparePair).prepare({
    ...{ phase: 'technical-interview', length: 'full', ways: 'both', medium: 'voice', areStrangers: true },
    people: [attendee(own.id), attendee(visitor.id)],
  });
  await visitor.ask(signIn, { body: { name: own.me.name ?? '', password: passwordOfAll } });
  const socket = await visitor.socket();
  expect(await socket.ask(joinRoom, { sessionId })).toMatchObject({ ok: true });
  socket.close();
});
