import { afterEach, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerProcess } from '../test/server-process.ts';
import { freshDatabaseUrl } from '../test/test-database.ts';

const started: ServerProcess[] = [];
const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-main-'));
  folders.push(folder);
  return folder;
};
const start = async (env: Record<string, string>) => {
  const databaseUrl = await freshDatabaseUrl();
  const server = new ServerProcess({
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    ...env,
  });
  started.push(server);
  return server;
};
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.kill('SIGKILL')));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const health = async (url: string) => (await fetch(`${url}/api/health`)).json();

test('it serves at the address it prints, and SIGTERM frees the port', async () => {
  const server = await start({ DATA_DIR: newFolder() });
  const url = await server.url();
  expect(await health(url)).toEqual({ status: 'ok' });
  expect((await server.kill('SIGTERM')).code).toBe(0);
  const again = await start({ DATA_DIR: newFolder(), PORT: new URL(url).port });
  expect(await again.url()).toBe(url);
  expect((await again.kill('SIGINT')).code).toBe(0);
}, 30_000);

test('a second server on the same folder exits with 75, and kill -9 of the first leaves nothing to clean', async () => {
  const DATA_DIR = newFolder();
  const first = await start({ DATA_DIR });
  await first.url();
  const { code, output } = await (await start({ DATA_DIR })).exit();
  expect(code).toBe(75);
  expect(output).toContain('Another Greenroom is running');
  await first.kill('SIGKILL');
  expect(await health(await (await start({ DATA_DIR })).url())).toEqual({ status: 'ok' });
}, 30_000);

test('a port in use is 69, with the port', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  const port = await new Promise<number>((resolve) =>
    holder.once('listening', () => resolve((holder.address() as { port: number }).port)),
  );
  const { code, output } = await (await start({ DATA_DIR: newFolder(), PORT: String(port) })).exit();
  holder.close();
  expect(code).toBe(69);
  expect(output).toContain(`Port ${port} is in use: stop what listens there, or set PORT.\n`);
}, 30_000);

test('a folder that cannot be written is 73, with the folder', async () => {
  const file = join(newFolder(), 'file');
  writeFileSync(file, 'in the way');
  const { code, output } = await (await start({ DATA_DIR: join(file, 'data') })).exit();
  expect(code).toBe(73);
  expect(output).toContain(`The data folder ${join(file, 'data')} cannot be written`);
}, 30_000);

test('a bad variable is 78, in one sentence', async () => {
  const { code, output } = await (await start({ DATA_DIR: newFolder(), PORT: 'soon' })).exit();
  expect([code, output]).toEqual([78, 'PORT is "soon", but it must be a port number, 0 to 65535.\n']);
}, 30_000);
