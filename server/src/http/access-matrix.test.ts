import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commands, routes } from '@greenroom/shared/contract';
import type { Access, Route } from '@greenroom/shared/http/route';
import { account, Browser, guest } from '../../test/people.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const people = ['nobody', 'guest', 'account', 'mentor', 'admin'] as const;
type Who = (typeof people)[number];

/** Who gets past the door, for each access that a route or command may declare. */
const admitted: Record<Access, readonly Who[]> = {
  public: people,
  person: ['guest', 'account', 'mentor', 'admin'],
  account: ['account', 'mentor', 'admin'],
  mentor: ['mentor', 'admin'],
  admin: ['admin'],
};

/** A fresh person for every call: some calls end the caller. */
async function meet(who: Who): Promise<Browser> {
  // All of them come from one address: each a minute after the other, they stay below its limits.
  await app.clock.advance(61_000);
  if (who === 'nobody') return new Browser(app);
  if (who === 'guest') return guest(app);
  return account(app, { stem: who, role: who === 'account' ? 'candidate' : who });
}

const doorCodes = ['sign-in-required', 'not-allowed'];
/** The ids of things that are not there; bodies are empty: the door is asked before the input is read. */
const params = {
  questionId: randomUUID(),
  sessionId: randomUUID(),
  recordingId: randomUUID(),
  userId: randomUUID(),
  loginSessionId: randomUUID(),
  segment: 0,
  chunk: 0,
  code: 'none',
  blockId: randomUUID(),
  practiceHourId: randomUUID(),
  reportId: randomUUID(),
};

async function isAdmitted(route: Route, who: Who): Promise<boolean> {
  const browser = await meet(who);
  const body = route.body === 'bytes' ? new Uint8Array(8) : route.body === undefined ? undefined : {};
  const response = await browser.send(route, { params, body });
  const answer = Buffer.isBuffer(response.body)
    ? response.body.toString('latin1')
    : JSON.stringify(response.body);
  return !doorCodes.some((code) => answer.includes(`"code":"${code}"`));
}

describe.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', (_, route) => {
  test.each(people)('for %s', async (who) => {
    expect(await isAdmitted(route, who)).toBe(admitted[route.access].includes(who));
  });
});

test('a socket opens for a person and for nobody else', async () => {
  await expect(new Browser(app).socket()).rejects.toThrow();
  const socket = await (await guest(app)).socket();
  socket.close();
});

describe.each(commands.map((command) => [command.name, command] as const))('%s', (name, command) => {
  test.each(people.slice(1))('for %s', async (who) => {
    const socket = await (await meet(who)).socket();
    const ack = await socket.send(name, {});
    const code = ack.ok ? '' : ack.error.code;
    expect(!doorCodes.includes(code)).toBe(admitted[command.access].includes(who));
    socket.close();
  });
});

test('the matrix can fail: a route for admins refuses a mentor, and a made-up command is unknown', async () => {
  const adminRoute = routes.find(({ access }) => access === 'admin');
  if (adminRoute === undefined) throw new Error('no route for admins');
  expect(await isAdmitted(adminRoute, 'mentor')).toBe(false);
  expect(await isAdmitted(adminRoute, 'admin')).toBe(true);
});
