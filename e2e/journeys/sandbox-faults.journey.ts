import { expect, test } from '../fixtures/test.ts';
import { calling, openHost, runIn } from '../fixtures/runtime-page.ts';

test.beforeEach(({ page }) => openHost(page));

const fine = calling('const solve = (x) => x;', ['fine']);

test('JavaScript runs in its sandbox', async ({ page }) => {
  const { outcomes } = await runIn(
    page,
    'javascript',
    calling('const solve = (a, b) => a + b;', [1, 2], ['a', 'b']),
  );
  expect(outcomes).toMatchObject([
    { id: 'case-0', output: 3 },
    { id: 'case-1', output: 'ab' },
  ]);
  expect(await page.evaluate(() => runtimeHost('javascript').state())).toEqual({ status: 'ready' });
});

const loop = 'const solve = (x) => { for (;;) if (x === "fine") return x; };';
const promise = 'const solve = (x) => (x === "fine" ? x : new Promise(() => {}));';
const printing = 'const solve = (x) => { if (x !== "fine") for (;;) console.log("flood"); return x; };';
const memory = `const solve = (x) => {
  const kept = [];
  while (x !== 'fine') kept.push(new Array(1e6).fill(Math.random()));
  return x;
};`;
/** Speaks for the bootstrap: the port is not in reach, but what it posts with is. */
const forging = `
const native = MessagePort.prototype.postMessage;
const solve = (x) => {
  if (x === 'fine') return x;
  throw new Error('no port to forge with: ' + typeof native);
};`;

for (const [name, source, kind] of [
  ['an endless loop', loop, 'time-limit'],
  ['a promise that nobody settles', promise, 'time-limit'],
  ['a flood of output', printing, 'output-limit'],
  ['a memory bomb', memory, 'memory-limit'],
  ['a faulty text', 'const solve = (x => x;', 'syntax'],
  ['an exception', 'const solve = (x) => { if (x !== "fine") throw new Error("no"); return x; };', 'runtime'],
  ['a message of its own', forging, 'runtime'],
] as const) {
  test(`${name} is a fault of its case, and the next run is fine`, async ({ page }) => {
    const { outcomes } = await runIn(page, 'javascript', calling(source, ['bad'], ['fine']), 1500);
    expect(outcomes[0]?.fault?.kind).toBe(kind);
    expect(outcomes).toHaveLength(2);
    expect((await runIn(page, 'javascript', fine)).outcomes).toMatchObject([{ output: 'fine' }]);
  });
}
