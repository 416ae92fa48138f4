import { expect, test } from '@jest/globals';
import { platform } from '../../test/platform.ts';
import { Probe } from '../../test/probe.ts';
import { startTestApp } from '../../test/test-app.ts';
import { TestSocket } from '../../test/test-socket.ts';
import { Database } from '../database/database.ts';

test('stopping ends open sockets, keeps what was queued and frees the port', async () => {
  const app = await startTestApp({ assembly: platform });
  const { url } = app;
  const socket = await new TestSocket({ url, cookie: 'as=ada' }).open();
  const gone = socket.gone();
  const queued = Array.from({ length: 40 }, (_, number) =>
    app.get(Database).append(Probe, { label: `row ${number}` }),
  );
  const startedAt = performance.now();
  await app.restart();
  expect(performance.now() - startedAt).toBeLessThan(5000);
  expect((await Promise.allSettled(queued)).every(({ status }) => status === 'fulfilled')).toBe(true);
  expect(await app.get(Database).read.count(Probe)).toBe(40);
  expect(await gone).toMatch(/server disconnect|transport close/);
  await expect(fetch(`${url}/api/health`)).rejects.toThrow();
  await app.stop();
});
