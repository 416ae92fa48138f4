import { expect, test } from '@jest/globals';
import { conventionProblems, conventions } from './convention.mjs';
import { shapeProblems } from './shape.mjs';
import { sizeProblems } from './size.mjs';

const file = (path, text) => ({ path, text });
const lines = (count) => 'export {};\n'.repeat(count);

// Each convention with a line it must refuse, and one that looks alike and is fine.
const cases = {
  clock: ['server/src/room/room.ts', 'const at = Date.now();', 'const at = this.clock.now();'],
  'pure-shared': ['shared/src/room/room.ts', 'pick(Math.random());', 'pick(random());'],
  'zod-mini': ['shared/src/room/room.ts', "import { z } from 'zod';", "import * as z from 'zod/mini';"],
  skipped: ['server/src/room/room.test.ts', "test.skip('x', f);", "test('skip', f);"],
  sleeping: [
    'e2e/journeys/room.spec.ts',
    'await page.waitForTimeout(5);',
    'await expect(page).toHaveURL(x);',
  ],
  'left-over': ['client/src/lib/a.ts', ['// TO', 'DO later'].join(''), '// a to-do list'],
  'machine-path': ['README.md', `See ${['', 'home', 'ada', 'x'].join('/')}`, 'See docs/home/ada'],
  registry: ['README.md', ['from https://', 'registry.example.org/x'].join(''), 'from https://example.org/x'],
  'locked-source': ['pnpm-lock.yaml', '  tarball: https://example.org/x.tgz', '  integrity: sha512-x'],
};

test('every convention has a case', () => {
  expect(Object.keys(cases)).toEqual(conventions.map(({ name }) => name));
});

test.each(Object.entries(cases))(
  '%s refuses its line and lets its neighbour pass',
  (name, [path, bad, good]) => {
    const rules = conventions.filter((rule) => rule.name === name);
    expect(conventionProblems([file(path, bad)], rules).problems).toHaveLength(1);
    expect(conventionProblems([file(path, good)], rules).problems).toEqual([]);
  },
);

test.each([
  ['any in shared', 'shared/src/a.ts', 'export const a: any = 1;'],
  ['a fourth parameter', 'server/src/a.ts', 'export function f(a: A, b: B, c: C, d: D) {}'],
  ['a sixth dependency', 'server/src/a.ts', 'class X { constructor(a: A, b: B, c: C, d: D, e: E, f: F) {} }'],
  ['a fourth decorator', 'server/src/a.ts', 'class X { @A() @B() @C() @D() f() {} }'],
  ['a barrel', 'client/src/ui/a.ts', "export * from './b.ts';"],
])('shape refuses %s', (_, path, text) => {
  expect(shapeProblems([file(path, text)]).problems).toHaveLength(1);
});

test('shape lets pass what stays within', () => {
  const fine = 'export function f(a: A, b: B, c: C) {}\nrun((a, b, c, d) => d);\n// any';
  expect(shapeProblems([file('shared/src/a.ts', fine)]).problems).toEqual([]);
});

test('size refuses the long file, the long test and the high median; content and migrations are free', () => {
  expect(
    sizeProblems([file('server/src/a.ts', lines(301)), ...Array(30).fill(file('server/src/b.ts', lines(9)))])
      .problems,
  ).toEqual(['server/src/a.ts: 301 lines (at most 300)']);
  expect(sizeProblems([file('server/src/a.test.ts', lines(401))]).problems).toHaveLength(1);
  expect(sizeProblems([file('server/src/a.ts', lines(51))]).problems).toHaveLength(1);
  const free = ['server/src/database/migrations/1.ts', 'question-bank/questions/x/solutions/a.js'];
  expect(sizeProblems(free.map((path) => file(path, lines(900)))).problems).toEqual([]);
});
