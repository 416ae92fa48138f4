import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { Server } from 'socket.io';
import {
  CookieNameAuthenticator,
  echo,
  explode,
  joinRoom,
  platform,
  rule,
  said,
  say,
} from '../../test/platform.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { TestSocket, type TestSocketOptions } from '../../test/test-socket.ts';
import { Authenticator } from '../http/authenticator.ts';
import { Log } from '../log/log.ts';
import { Connections, type Presence } from './connections.ts';

let app: TestApp;
let lines = '';
const opened: TestSocket[] = [];
beforeAll(async () => {
  const destination = new PassThrough();
  destination.on('data', (chunk: Buffer) => (lines += String(chunk)));
  app = await startTestApp({ assembly: platform, log: new Log('info', destination) });
});
afterEach(() => opened.splice(0).forEach((socket) => socket.close()));
afterAll(() => app.stop());

const socket = (options: Partial<TestSocketOptions> = {}) => {
  const made = new TestSocket({ url: app.url, cookie: 'as=ada', ...options });
  opened.push(made);
  return made;
};

test.each([
  ['of another site', 'https://evil.example'],
  ['null', 'null'],
  ['missing', null],
  ['with our address as prefix', 'OWN.evil.example'],
])('a socket with an Origin %s is refused before the upgrade', async (_, origin) => {
  const foreign = socket({ origin: origin?.replace('OWN', app.url) ?? null });
  await expect(foreign.open()).rejects.toThrow('websocket error');
});

test('control: the same socket from our own page is let in', async () => {
  expect((await socket().open()).socket.connected).toBe(true);
});

test('a stranger and an old page are told why they are refused', async () => {
  await expect(socket({ cookie: undefined }).open()).rejects.toMatchObject({
    data: { code: 'sign-in-required' },
  });
  await expect(socket({ protocolVersion: 0 }).open()).rejects.toMatchObject({
    data: { code: 'protocol-outdated' },
  });
});

test('a command is answered, and undeclared keys stay inside', async () => {
  const ada = await socket().open();
  expect(await ada.ask(echo, { text: 'hello' })).toEqual({ ok: true, answer: { text: 'hello' } });
});

test.each([
  ['garbage', { hello: 1 }],
  ['an unknown field', { text: 'a', role: 'admin' }],
  ['no payload', undefined],
  ['an array', ['a']],
])('%s is acknowledged with the rule it breaks', async (_, payload) => {
  const ada = await socket().open();
  const ack = await ada.send(echo.name, payload);
  expect(ack).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
});

test('unknown and forbidden commands are refused, failures told without quoting them', async () => {
  const ada = await socket().open();
  expect(await ada.send('test:unheard', {})).toMatchObject({ ok: false, error: { code: 'not-found' } });
  await ada.send('test:unheard', {});
  expect(await ada.ask(rule, {})).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  await ada.ask(rule, {});
  const failed = await ada.ask(explode, {});
  expect(failed).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(JSON.stringify(failed)).not.toContain('SECRET');
  for (const name of [/test:unheard/g, /test:rule/g]) expect(lines.match(name)).toHaveLength(1);
});

test('commands sent at connect, before anything was awaited, are all answered in order', async () => {
  const ada = socket();
  const acks = Promise.all(
    Array.from({ length: 100 }, (_, number) => ada.ask(echo, { text: String(number) })),
  );
  await ada.open();
  expect((await acks).map((ack) => ack.ok && ack.answer.text)).toEqual(
    Array.from({ length: 100 }, (_, number) => String(number)),
  );
});

test('control: where the listener comes after an await, commands sent at connect are lost', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const careless = new Server(server);
  careless.on('connection', async (connected) => {
    await once(connected.conn, 'packet');
    await turn();
    connected.onAny((_name: unknown, payload: unknown, acknowledge: (ack: unknown) => void) =>
      acknowledge({ ok: true, answer: payload }),
    );
  });
  const ada = socket({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  let answered = 0;
  for (let sent = 0; sent < 100; sent += 1) void ada.ask(echo, { text: 'early' }).then(() => (answered += 1));
  await ada.open();
  await ada.ask(echo, { text: 'late' });
  await careless.close();
  expect(answered).toBeLessThan(100);
});

test('nobody opens more sockets than tabs and devices explain', async () => {
  const tabs = await Promise.all(Array.from({ length: 40 }, () => socket({ cookie: 'as=max' }).open()));
  await expect(socket({ cookie: 'as=max' }).open()).rejects.toMatchObject({ data: { code: 'too-many' } });
  const closed = tabs.map((tab) => tab.close());
  expect(closed).toHaveLength(40);
});

test('a missing acknowledgement and malformed packets harm nobody', async () => {
  const ada = await socket().open();
  ada.socket.emit(echo.name, { text: 'no callback' });
  ada.socket.emit(echo.name);
  const eve = await socket({ cookie: 'as=eve' }).open();
  const gone = eve.gone();
  for (const packet of ['2["test:echo"', '259-["x",{}]', '2', '2["disconnect"]', '2{'])
    eve.socket.io.engine.write(packet);
  await gone;
  expect(await ada.ask(echo, { text: 'still here' })).toMatchObject({ ok: true });
});

test('a frame above 64 KB ends the connection of who sent it', async () => {
  const [ada, eve] = await Promise.all([socket().open(), socket({ cookie: 'as=eve' }).open()]);
  eve.socket.emit(echo.name, { text: 'x'.repeat(70_000) });
  await eve.gone();
  expect(await ada.ask(echo, { text: 'still here' })).toMatchObject({ ok: true });
});

test('a flood is refused, then cut off, and others do not notice', async () => {
  const [ada, eve] = await Promise.all([socket().open(), socket({ cookie: 'as=eve' }).open()]);
  const gone = eve.gone();
  const refused: unknown[] = [];
  for (let sent = 0; sent < 2000; sent += 1)
    eve.socket.emit(echo.name, { text: 'x' }, (ack: { ok: boolean }) => ack.ok || refused.push(ack));
  const answer = await ada.ask(echo, { text: 'calm' });
  await gone;
  expect(answer).toMatchObject({ ok: true });
  expect(refused[0]).toMatchObject({ error: { code: 'too-many', retryAfterMs: 10 } });
  const again = () => socket({ cookie: 'as=eve' }).open();
  await expect(again()).rejects.toMatchObject({ data: { code: 'too-many' } });
  await app.clock.advance(5000);
  expect((await again()).socket.connected).toBe(true);
});

test('control: as many commands at an honest pace are all answered', async () => {
  const ada = await socket().open();
  for (let second = 0; second < 5; second += 1) {
    const acks = await Promise.all(Array.from({ length: 90 }, () => ada.ask(echo, { text: 'x' })));
    expect(acks.every(({ ok }) => ok)).toBe(true);
    await app.clock.advance(1000);
  }
});

test('a fact reaches the room but not the connection it came from', async () => {
  const [ada, bob] = await Promise.all([socket().open(), socket({ cookie: 'as=bob' }).open()]);
  await Promise.all([ada.ask(joinRoom, { room: 'one' }), bob.ask(joinRoom, { room: 'one' })]);
  const heard: string[] = [];
  ada.socket.on(said.name, () => heard.push('ada'));
  const told = bob.next(said);
  await ada.ask(say, { room: 'one' });
  expect(await told).toEqual({ by: 'ada' });
  expect(heard).toEqual([]);
});

test('two tabs are one presence: the first brings the person, the last takes them away', async () => {
  const connections = app.get(Connections);
  const log: string[] = [];
  const note = (what: string) => (presence: Presence) =>
    void (presence.sessionId === 'two' && log.push(`${what} ${presence.isOnly}`));
  connections.onJoined(note('joined'));
  connections.onLeft(note('left'));
  const [first, second] = await Promise.all([socket().open(), socket().open()]);
  await first.ask(joinRoom, { room: 'two' });
  await second.ask(joinRoom, { room: 'two' });
  await second.ask(joinRoom, { room: 'two' });
  first.close();
  await until(() => log.length === 3);
  expect(connections.isPresent('ada', 'two')).toBe(true);
  second.close();
  await until(() => log.length === 4);
  expect(log).toEqual(['joined true', 'joined false', 'left false', 'left true']);
  expect(connections.isPresent('ada', 'two')).toBe(false);
});

test('when a login session ends its sockets are gone, and others stay', async () => {
  const [ada, bob] = await Promise.all([socket().open(), socket({ cookie: 'as=bob' }).open()]);
  app.get(Connections).disconnectLogin('login of ada');
  expect(await ada.gone()).toBe('io server disconnect');
  expect(await bob.ask(echo, { text: 'x' })).toMatchObject({ ok: true });
});

test('a session revoked elsewhere is noticed at the next message', async () => {
  const ada = await socket({ cookie: 'as=cleo' }).open();
  const gone = ada.gone();
  (app.get(Authenticator) as CookieNameAuthenticator).revoked.add('cleo');
  expect(await ada.ask(echo, { text: 'x' })).toMatchObject({
    ok: false,
    error: { code: 'sign-in-required' },
  });
  expect(await gone).toBe('io server disconnect');
});

/** Presence is told a turn later than the packet that causes it. */
async function until(isSo: () => boolean): Promise<void> {
  for (let turns = 0; turns < 100_000 && !isSo(); turns += 1) await turn();
}

test('what a socket sent first is handled first, however long a look-up takes', async () => {
  const talker = await socket().open();
  const authenticator = app.get(Authenticator);
  const recognise = authenticator.authenticate.bind(authenticator);
  const turns = [30, 0, 10];
  authenticator.authenticate = async (cookie) => {
    for (let left = turns.shift() ?? 0; left > 0; left -= 1) await turn();
    return recognise(cookie);
  };
  const order: string[] = [];
  await Promise.all(
    ['first', 'second', 'third'].map(async (text) => {
      await talker.ask(echo, { text });
      order.push(text);
    }),
  );
  authenticator.authenticate = recognise;
  expect(order).toEqual(['first', 'second', 'third']);
});
