import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { BANK_ROOT } from '@greenroom/question-bank/load';
import { listQuestions } from '@greenroom/shared/question/question.api';
import { listRoundPlans } from '@greenroom/shared/round-plan/round-plan.api';
import { memoryLog } from '../../test/memory-log.ts';
import { Browser } from '../../test/people.ts';
import { startTestApp } from '../../test/test-app.ts';

const dirs: string[] = [];
afterEach(() => dirs.splice(0).forEach((dir) => rmSync(dir, { recursive: true, force: true })));

/** A bank of one's own, a part of the shipped one. */
function ownBank(): string {
  const dir = mkdtempSync(join(tmpdir(), 'greenroom-bank-'));
  dirs.push(dir);
  for (const part of ['rubrics', 'rounds', 'questions/behavioral']) {
    cpSync(join(BANK_ROOT, part), join(dir, part), { recursive: true });
  }
  return dir;
}

test('a broken file stops the load with file, line and reason, and the last good bank stays in service', async () => {
  const bank = ownBank();
  const log = memoryLog();
  const app = await startTestApp({ env: { BANK_DIR: bank }, log: log.log });
  const served = async () => {
    const browser = new Browser(app);
    const { total } = await browser.ask(listQuestions, { query: {} });
    return { total, plans: (await browser.ask(listRoundPlans)).plans.length };
  };
  const good = await served();
  expect(good.total).toBeGreaterThan(5);
  mkdirSync(join(bank, 'questions/behavioral/broken'));
  writeFileSync(
    join(bank, 'questions/behavioral/broken/question.yaml'),
    'type: behavioral\ntitle: [unclosed\n',
  );
  await app.restart();
  expect(await served()).toEqual(good);
  expect(log.text()).toMatch(/"file":"questions\/behavioral\/broken\/question.yaml","line":\d+,"reason":"/);
  rmSync(join(bank, 'questions/behavioral/broken'), { recursive: true });
  rmSync(join(bank, 'questions/behavioral/questions-of-nobody'), { recursive: true, force: true });
  await app.restart();
  expect(await served()).toEqual(good);
  await app.stop();
});

test('a bank that is broken on the very first start is an error, not an empty site', async () => {
  const bank = ownBank();
  writeFileSync(join(bank, 'rounds/broken.yaml'), 'slug: [\n');
  await expect(startTestApp({ env: { BANK_DIR: bank } })).rejects.toThrow('rounds/broken.yaml');
});
