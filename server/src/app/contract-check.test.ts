import { expect, test } from '@jest/globals';
import { memoryLog } from '../../test/memory-log.ts';
import { echo, platform, writeNote } from '../../test/platform.ts';
import { startTestApp } from '../../test/test-app.ts';
import type { Assembly } from './assembly.ts';

const warning = 'in the contract, but not served';

/** What the log says about the contract after a start. */
async function startWith(assembly?: Assembly): Promise<string> {
  const { log, text } = memoryLog();
  const app = await startTestApp({ assembly, log });
  await app.stop();
  return text();
}

test('every route and every command of the contract is served exactly once, and nothing else', async () => {
  expect(await startWith()).not.toContain(warning);
});

test('control: what is declared and not served is noticed', async () => {
  const routes = [...platform.routes, { ...writeNote, path: '/api/forgotten' as const }];
  const commands = [...platform.commands, { ...echo, name: 'test:forgotten' as const }];
  const said = await startWith({ ...platform, routes, commands });
  expect(said).toContain(warning);
  expect(said).toContain('["POST /api/forgotten","test:forgotten"]');
});

test('control: what is served and not declared does not start', async () => {
  const routes = platform.routes.filter((route) => route !== writeNote);
  await expect(startWith({ ...platform, routes })).rejects.toThrow('not in the contract: POST /api/notes');
  const commands = platform.commands.filter((command) => command !== echo);
  await expect(startWith({ ...platform, commands })).rejects.toThrow('not in the contract: test:echo');
});

test('control: the same thing twice does not start', async () => {
  const [feature] = platform.features;
  if (feature === undefined) throw new Error('the platform has a feature');
  class Again extends (feature as new () => object) {}
  for (const key of Reflect.getMetadataKeys(feature) as string[]) {
    Reflect.defineMetadata(key, Reflect.getMetadata(key, feature), Again);
  }
  await expect(startWith({ ...platform, features: [feature, Again] })).rejects.toThrow(
    /already declared|twice/,
  );
});
