import type { RunFault } from '../../shared/src/run/run.schema.ts';
import { calling, openHost, runIn, stateOf } from '../fixtures/runtime-page.ts';
import { expect, test } from '../fixtures/test.ts';

test.beforeEach(({ page }) => openHost(page));

const fine = calling('const solve = (x) => x;', ['fine']);
const orFine = (bad: string) => `const solve = (x) => { if (x !== 'fine') { ${bad} } return x; };`;

test('JavaScript runs in its sandbox, and stands ready again', async ({ page }) => {
  const job = calling('const solve = (a, b) => a + b;', [1, 2], ['a', 'b']);
  expect((await runIn(page, 'javascript', job)).outcomes).toMatchObject([
    { id: 'case-0', output: 3 },
    { id: 'case-1', output: 'ab' },
  ]);
  await expect.poll(() => stateOf(page, 'javascript')).toEqual({ status: 'ready' });
});

const bad: [name: string, source: string, kinds: RunFault['kind'][]][] = [
  ['an endless loop', orFine('for (;;);'), ['time-limit']],
  ['a promise that nobody settles', orFine('return new Promise(() => {});'), ['time-limit']],
  ['a flood of output', orFine('for (;;) console.log("flood");'), ['output-limit']],
  // Plain JavaScript has no cap: the process ends, or the time.
  [
    'a memory bomb',
    orFine('const kept = []; for (;;) kept.push(new Array(4e6).fill(1.5));'),
    ['memory-limit', 'time-limit', 'runtime'],
  ],
  ['a faulty text', 'const solve = (x => x;', ['syntax']],
  ['an exception', orFine('throw new Error("no");'), ['runtime']],
  ['a result too large to send', orFine('return "x".repeat(5e6);'), ['output-limit']],
];
for (const [name, source, kinds] of bad) {
  test(`${name} is a fault of its case, and the next run is fine`, async ({ page }) => {
    const { outcomes } = await runIn(page, 'javascript', calling(source, ['bad'], ['fine']), 1500);
    expect(kinds).toContain(outcomes[0]?.fault?.kind);
    expect(outcomes).toHaveLength(2);
    expect((await runIn(page, 'javascript', fine)).outcomes).toMatchObject([{ output: 'fine' }]);
  });
}

/** The bootstrap holds its port out of reach; what every port posts with is not, so this code speaks in its name. */
const inItsName = (words: string) => `const native = MessagePort.prototype.postMessage;
const original = JSON.stringify;
const solve = (x) => {
  if (x === 'fine') return x;
  ${words}
};`;
const forged: [name: string, words: string, expected: object][] = [
  [
    'what the port posts with, replaced',
    'MessagePort.prototype.postMessage = function () { native.call(this, "{}"); }; return "mine";',
    { output: 'mine' },
  ],
  ['the JSON of everything, replaced', 'JSON.stringify = () => "{}"; return "mine";', { output: 'mine' }],
];
for (const [name, words, expected] of forged) {
  test(`${name} changes no outcome`, async ({ page }) => {
    const { outcomes } = await runIn(page, 'javascript', calling(inItsName(words), ['bad']), 1500);
    expect(outcomes).toMatchObject([expected]);
  });
}

/** A worker of our own making behind the product's host: it says whatever it likes. */
const liars: [name: string, script: string, kinds: RunFault['kind'][]][] = [
  [
    'outcomes of another run',
    `say({ ...done, runId: 'other' }); say({ ...one, runId: 'other' });`,
    ['time-limit'],
  ],
  [
    'outcomes of no case',
    `say({ ...one, outcome: { ...one.outcome, id: 'no such case' } });`,
    ['time-limit'],
  ],
  [
    'what is no outcome',
    `say({ ...one, outcome: { id, stdout: 7 } }); port.postMessage({ type: 'done' });`,
    ['output-limit'],
  ],
  ['the end before any outcome', `say(done);`, ['unavailable']],
  ['a message without measure', `port.postMessage('x'.repeat(5e7));`, ['output-limit']],
  ['a flood of messages', `for (;;) port.postMessage('{}');`, ['output-limit', 'memory-limit']],
];
for (const [name, script, kinds] of liars) {
  test(`a worker that sends ${name} decides nothing`, async ({ page }) => {
    await page.route('**/runtime/javascript-worker-*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: lying(script) }),
    );
    const { outcomes } = await runIn(page, 'javascript', fine, 1000);
    expect(outcomes).toHaveLength(1);
    expect(kinds).toContain(outcomes[0]?.fault?.kind);
    expect(await page.evaluate(() => document.readyState)).toBe('complete');
  });
}

const lying = (script: string) => `addEventListener('message', ({ ports: [port] }) => {
  const say = (words) => port.postMessage(JSON.stringify(words));
  say({ type: 'booted', ms: 1, isFromSnapshot: false });
  port.onmessage = ({ data: { runId, job: { cases: [{ id }] } } }) => {
    const done = { type: 'done', runId };
    const one = { type: 'case', runId, outcome: { id, output: 'forged', stdout: '', stderr: '', ms: 1 } };
    ${script}
  };
});`;

test('the worker of our own making is believed where it is honest', async ({ page }) => {
  await page.route('**/runtime/javascript-worker-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: lying('say(one); say(done);') }),
  );
  expect((await runIn(page, 'javascript', fine)).outcomes).toMatchObject([{ output: 'forged' }]);
});

test('words of another window are not taken for the frame’s', async ({ page }) => {
  await page.evaluate(() => {
    postMessage('greenroom:frame-ready', '*');
    const stranger = document.createElement('iframe');
    stranger.srcdoc = '';
    document.body.append(stranger);
    stranger.contentWindow?.parent.postMessage('greenroom:frame-ready', '*');
  });
  expect((await runIn(page, 'javascript', fine)).outcomes).toMatchObject([{ output: 'fine' }]);
});

const transports = /^(webkit)?RTC|^WebSocket|^WebTransport|^EventSource/;
for (const frame of ['script', 'wasm']) {
  test(`the ${frame} document knows no peers, whom no policy covers; an ordinary page does`, async ({
    page,
  }) => {
    const known = () => page.evaluate(() => Object.getOwnPropertyNames(globalThis));
    expect((await known()).filter((name) => transports.test(name))).toContain('RTCPeerConnection');
    await page.goto(`/sandbox/${frame}.html`);
    expect((await known()).filter((name) => transports.test(name))).toEqual([]);
    expect(
      await page.evaluate(() => typeof (globalThis as { RTCPeerConnection?: unknown }).RTCPeerConnection),
    ).toBe('undefined');
  });
}

test('a run is stopped by hand, and the next one is fine', async ({ page }) => {
  const running = runIn(
    page,
    'javascript',
    calling(orFine('for (;;);'), ['fine'], ['bad'], ['fine']),
    60_000,
  );
  await expect.poll(() => stateOf(page, 'javascript')).toEqual({ status: 'running' });
  await page.evaluate(() => runtimeHost('javascript').stop());
  expect(await running).toMatchObject({ isStopped: true });
  expect((await runIn(page, 'javascript', fine)).outcomes).toMatchObject([{ output: 'fine' }]);
});

test('files that do not arrive are a failure with a name, and a second try may succeed', async ({ page }) => {
  await page.route('**/runtime/javascript-worker-*.js', (route) => route.abort());
  expect((await runIn(page, 'javascript', fine)).outcomes).toMatchObject([
    { fault: { kind: 'unavailable' } },
  ]);
  expect(await stateOf(page, 'javascript')).toEqual({ status: 'failed', code: 'download' });
  await page.unroute('**/runtime/javascript-worker-*.js');
  expect((await runIn(page, 'javascript', fine)).outcomes).toMatchObject([{ output: 'fine' }]);
});

test('a second page runs code without a network', async ({ page, context }) => {
  await runIn(page, 'javascript', fine);
  await page.evaluate(() => runtimeHost('javascript').release());
  await context.route('**/runtime/**', (route) => route.abort());
  await openHost(page);
  expect((await runIn(page, 'javascript', fine)).outcomes).toMatchObject([{ output: 'fine' }]);
});

test('a sandbox whose process died is noticed, named and rebuilt', async ({ page, context }) => {
  const watcher = await context.newPage();
  await watcher.goto('/');
  await page.evaluate(
    (job) => {
      void runtimeHost('javascript')
        .run(job, { timeLimitMs: 60_000 })
        .then(({ outcomes }) => localStorage.setItem('outcomes', JSON.stringify(outcomes)));
    },
    calling(orFine('for (;;);'), ['bad'], ['fine']),
  );
  await expect.poll(() => stateOf(page, 'javascript')).toEqual({ status: 'running' });
  const frame = page.frames().find((one) => one.url().includes('/sandbox/'));
  if (!frame) throw new Error('There is no sandbox.');
  const session = await context.newCDPSession(frame);
  void session.send('Page.crash').catch(() => undefined);
  // The browser's driver takes the page for crashed too; what came of the run is read from another one.
  await expect.poll(() => watcher.evaluate(() => localStorage.getItem('outcomes'))).not.toBeNull();
  const outcomes = JSON.parse(
    (await watcher.evaluate(() => localStorage.getItem('outcomes'))) ?? '',
  ) as object[];
  expect(outcomes).toMatchObject([{ fault: { kind: 'memory-limit' } }, { output: 'fine' }]);
});
