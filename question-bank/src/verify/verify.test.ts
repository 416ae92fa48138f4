import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { run } from '../command.ts';
import { lintBank } from '../lint/lint.ts';
import { BANK_ROOT } from '../load.ts';
import { verifyBank } from './verify.ts';

const items = ['double-it', 'one-place', 'late-orders'];
const made: string[] = [];

/** The clean miniatures with the files of a fixture laid over them. */
function bankWith(fixture = ''): string {
  const root = mkdtempSync(join(tmpdir(), 'bank-'));
  made.push(root);
  for (const layer of [
    'lint-fixtures/clean',
    'verify-fixtures/clean',
    fixture && `verify-fixtures/${fixture}`,
  ])
    if (layer) cpSync(join(BANK_ROOT, layer), root, { recursive: true });
  return root;
}

async function bank(root: string, ...args: string[]) {
  const lines: string[] = [];
  const code = await run([...args, '--root', root], {
    print: (text) => lines.push(text),
    today: '2026-11-21',
  });
  return { code, lines };
}

afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true });
});

const coding = 'questions/technical-interview/double-it';
const repair = 'questions/technical-interview/one-place';
const query = 'questions/technical-assessment/late-orders';

/** What each fixture breaks: the item, and the findings that must follow from it. */
const broken: Readonly<
  Record<string, [item: string, findings: [rule: string, file: string, message: string][]]>
> = {
  'solution-fails': ['double-it', [['solution', `${coding}/solutions/double-it.js`, 'fails "nothing"']]],
  'starter-passes': [
    'double-it',
    [['starter', `${coding}/starter/double-it.js`, 'passes the visible tests']],
  ],
  'starter-broken': ['double-it', [['starter', `${coding}/starter/double-it.js`, 'cannot be run']]],
  'verdict-differs': [
    'double-it',
    [['wrong', `${coding}/question.yaml`, 'gets wrong_answer, not runtime_error']],
  ],
  'mistake-passes': [
    'double-it',
    [
      ['wrong', `${coding}/question.yaml`, 'wrong/adds_two.js gets pass, not wrong_answer'],
      ['hidden-test', `${coding}/tests.json`, '"below nothing" catches no wrong solution'],
    ],
  ],
  'idle-hidden-test': [
    'double-it',
    [['hidden-test', `${coding}/tests.json`, '"two again" catches no wrong solution']],
  ],
  'test-passes-already': [
    'one-place',
    [['failing-test', `${repair}/before/last.test.js`, 'passes on the files shown']],
  ],
  'repair-fails': [
    'one-place',
    [
      ['repair', `${repair}/fixed/last.js`, 'fails with last.js repaired'],
      ['repair', `${repair}/fixed/last.test.js`, 'fails among all repaired files'],
    ],
  ],
  'alternative-disagrees': [
    'late-orders',
    [['alternative', `${query}/alternatives/subquery.sql`, 'disagrees']],
  ],
  'mistake-agrees': ['late-orders', [['wrong', `${query}/question.yaml`, 'answers like the reference']]],
  'answer-differs': ['late-orders', [['expected', `${query}/expected/edge.json`, 'no longer answers']]],
  'answer-is-empty': ['late-orders', [['reference', `${query}/question.yaml`, 'empty on every seed']]],
  'reference-fails': [
    'late-orders',
    [
      ['reference', `${query}/reference.sql`, 'gives no table on edge'],
      ['reference', `${query}/reference.sql`, 'gives no table on usual'],
    ],
  ],
};

describe('bank verify', () => {
  it('has nothing to say about the clean miniature, and says what it could not run', async () => {
    const { code, lines } = await bank(bankWith(), 'verify', ...items);
    expect(lines.filter((line) => line.includes('error'))).toEqual([]);
    expect(lines.find((line) => line.startsWith('double-it'))).toMatch(
      /^double-it: 7 passed .*; not run here: go$/,
    );
    expect(lines.at(-1)).toMatch(/^\d\d passed, 0 failed$/);
    expect(code).toBe(0);
  });

  it('has a case here for each broken fixture', () => {
    const names = readdirSync(join(BANK_ROOT, 'verify-fixtures')).filter((name) => name !== 'clean');
    expect(names).toEqual(Object.keys(broken).sort());
  });

  it.each(Object.entries(broken))('rejects %s, and nothing else', async (fixture, [item, findings]) => {
    const [report] = await verifyBank(bankWith(fixture), { slugs: [item] });
    const found = report?.findings.map(({ rule, file, message }) => [rule, file, message]);
    const wanted = findings.map(([rule, file, message]) => [rule, file, expect.stringContaining(message)]);
    expect(found?.sort()).toEqual(wanted.sort());
  });

  it('exits 1 with a line per finding, and keeps an item that fails from being verified', async () => {
    const root = bankWith('idle-hidden-test');
    const { code, lines } = await bank(root, 'verify', 'double-it', '--write');
    expect(code).toBe(1);
    expect(lines.slice(1)).toEqual([
      `${coding}/tests.json:8 error hidden-test: "two again" catches no wrong solution: write one, or mark it boundary`,
      '6 passed, 1 failed',
    ]);
    expect(readFileSync(join(root, coding, 'question.yaml'), 'utf8')).toContain('status: reviewed');
  });

  it('refuses a name that nothing to run has', async () => {
    await expect(bank(bankWith(), 'verify', 'what-a-lock-is')).rejects.toThrow(
      'nothing to run is called what-a-lock-is',
    );
  });
});

describe('bank verify --write', () => {
  const status = (root: string, item: string) =>
    /^status: .*$/m.exec(readFileSync(join(root, item, 'question.yaml'), 'utf8'))?.[0];

  it('marks what was reviewed and held, and an edit takes that away', async () => {
    const root = bankWith();
    await bank(root, 'verify', 'late-orders', '--write');
    expect(status(root, query)).toBe('status: verified');
    expect(lintBank(root).filter(({ rule }) => rule === 'provenance')).toEqual([]);
    writeFileSync(
      join(root, query, 'reference.sql'),
      'SELECT id FROM orders WHERE shipped > 6 ORDER BY id;\n',
    );
    expect(lintBank(root).map(({ message }) => message)).toContain(
      'verified, but this content has not been run: bank verify --write',
    );
  });

  it('leaves a draft a draft', async () => {
    const root = bankWith();
    const file = join(root, repair, 'question.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('status: reviewed', 'status: draft'));
    expect((await bank(root, 'verify', 'one-place', '--write')).code).toBe(0);
    expect(status(root, repair)).toBe('status: draft');
    expect(readFileSync(join(root, 'verified.json'), 'utf8')).toBe('{}\n');
  });

  it('writes what the reference answers on each seed', async () => {
    const root = bankWith('answer-differs');
    expect((await bank(root, 'verify', 'late-orders', '--write')).code).toBe(0);
    expect(readFileSync(join(root, query, 'expected/edge.json'), 'utf8')).toBe(
      '{\n  "columns": ["id"],\n  "rows": [\n    [3]\n  ]\n}\n',
    );
    expect((await bank(root, 'verify', 'late-orders')).code).toBe(0);
  });
});
