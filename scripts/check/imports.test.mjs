import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { cruise } from 'dependency-cruiser';
import config, { forbidden } from '../../.dependency-cruiser.mjs';
import { root } from '../process/root.mjs';

// Each rule with one import it must refuse: the file that imports, and what.
const refused = {
  'no-cycles': ['server/src/room/a.ts', './b.ts', 'server/src/room/b.ts', "import './a.ts';"],
  resolvable: ['client/src/lib/a.ts', './missing.ts'],
  'shared-alone': ['shared/src/room/a.ts', '../../../question-bank/src/load.ts'],
  'shared-pure': ['shared/src/room/a.ts', 'node:fs'],
  'runtime-to-shared': ['runtime/src/engine.ts', '../../server/src/room/room.ts'],
  'server-runs-nothing': ['server/src/room/a.ts', '../../../runtime/src/engine.ts'],
  'bank-to-shared': ['question-bank/src/lint.ts', '../../server/src/room/room.ts'],
  'server-never-client': ['server/src/room/a.ts', '../../../client/src/lib/a.ts'],
  'server-loads-bank': ['server/src/room/a.ts', '../../../question-bank/src/lint.ts'],
  'client-to-shared': ['client/src/app/a.ts', '../../../question-bank/src/load.ts'],
  'client-in-browser': ['client/src/lib/a.ts', 'node:fs'],
  'e2e-to-shared': ['e2e/journeys/a.ts', '../../server/src/room/room.ts'],
  'client-ui-below': ['client/src/ui/a.ts', '../features/room/store.ts'],
  'client-feature-below': ['client/src/features/room/a.ts', '../../app/router.ts'],
  'client-features-apart': ['client/src/features/room/a.ts', '../user/store.ts'],
  'server-entities-at-home': ['server/src/room/a.ts', '../user/user.entity.ts'],
  'server-doors-at-home': ['server/src/room/a.ts', '../user/user.controller.ts'],
  'server-without-test': ['server/src/room/a.ts', '../../test/test-clock.ts'],
};

const allowed = {
  'shared/src/room/a.ts':
    "import * as z from 'zod/mini'; import type { B } from './b.ts'; export const a = z.string();",
  'shared/src/room/b.ts': 'export interface B { b: string }',
  'client/src/app/page.ts': "import '../features/room/a.ts'; import '../../../shared/src/room/b.ts';",
  'client/src/features/room/a.ts': "import './b.ts'; import '../../ui/button.ts';",
  'client/src/features/room/b.ts': 'export const b = 1;',
  'client/src/ui/button.ts': 'export const button = 1;',
  'server/src/room/a.ts':
    "import '../../../question-bank/src/load.ts'; import './room.entity.ts'; import 'node:fs';",
  'server/src/room/room.entity.ts': 'export const room = 1;',
  'server/src/user/names.ts':
    "import type { room } from '../room/room.entity.ts'; export type Room = typeof room;",
  'question-bank/src/load.ts': "import '../../shared/src/room/b.ts';",
};

const folders = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

async function rulesBrokenBy(files) {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-imports-'));
  folders.push(folder);
  symlinkSync(join(root, 'shared/node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const tops = [...new Set(Object.keys(files).map((path) => path.split('/')[0]))];
  const { output } = await cruise(tops, {
    ...config.options,
    ruleSet: { forbidden },
    validate: true,
    baseDir: folder,
  });
  return [...new Set(output.summary.violations.map(({ rule }) => rule.name))];
}

test('every rule has an import it refuses', () => {
  expect(forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(refused).sort());
});

test.each(Object.entries(refused))('%s refuses its import', async (name, [from, target, other, text]) => {
  const reached =
    target.startsWith('.') && name !== 'resolvable'
      ? { [join(dirname(from), target)]: 'export const x = 1;' }
      : {};
  const files = { ...reached, ...(other ? { [other]: text } : {}), [from]: `import '${target}';` };
  expect(await rulesBrokenBy(files)).toContain(name);
});

test('what the architecture allows passes', async () => {
  expect(await rulesBrokenBy(allowed)).toEqual([]);
});
