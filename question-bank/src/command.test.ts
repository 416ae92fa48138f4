import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { questionTypes } from '@greenroom/shared/question/question-type';
import { run } from './command.ts';
import { lintBank } from './lint/lint.ts';
import { BANK_ROOT } from './load.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bank-'));
  cpSync(join(BANK_ROOT, 'lint-fixtures/clean'), root, { recursive: true });
  for (const folder of ['rubrics', 'rounds'])
    cpSync(join(BANK_ROOT, folder), join(root, folder), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

async function bank(...args: string[]) {
  const lines: string[] = [];
  const code = await run([...args, '--root', root], {
    print: (text) => lines.push(text),
    today: '2026-11-21',
  });
  return { code, lines };
}
const text = (file: string) => readFileSync(join(root, file), 'utf8');

describe('bank lint', () => {
  it('is quiet about a clean bank, and exits 1 with a line per finding otherwise', async () => {
    expect(await bank('lint')).toEqual({ code: 0, lines: ['0 errors, 0 warnings'] });
    cpSync(join(BANK_ROOT, 'lint-fixtures/provenance'), root, { recursive: true });
    expect(await bank('lint')).toEqual({
      code: 1,
      lines: [
        'questions/screening/ask-first-week/question.yaml:16 error provenance: reviewed without a review by someone else',
        'questions/screening/ask-first-week/question.yaml:18 error provenance: Fixture author cannot review an own question',
        'questions/technical-interview/add-up/question.yaml:50 error provenance: verified, but this content has not been run: bank verify --write',
        '3 errors, 0 warnings',
      ],
    });
  });
});

describe('bank stats', () => {
  it('prints exactly the agreed keys, with all ten types', async () => {
    const stats = JSON.parse((await bank('stats', '--json')).lines.join('')) as Record<
      string,
      Record<string, number>
    >;
    expect(Object.keys(stats)).toEqual([
      'total',
      'verified',
      'byPhase',
      'byType',
      'bySkill',
      'byRole',
      'byLevel',
    ]);
    expect(Object.keys(stats.byType ?? {})).toEqual([...questionTypes]);
    expect(stats).toMatchObject({
      total: 16,
      verified: 0,
      byType: { managerial: 5, coding: 1 },
      byLevel: { senior: 1, staff: 0 },
    });
  });
});

describe('bank new', () => {
  it.each(questionTypes)('starts a %s of which lint wants only what a person must write', async (type) => {
    await bank('new', type, 'technical-interview', 'fresh', '--by', 'Ada');
    const findings = lintBank(root);
    expect(findings.length).toBeGreaterThan(3);
    const needed = /blank|skills|references\.\d\.url|estimation\.0\.id|Too small|is not among|fixed|diff/;
    expect(findings.filter(({ rule, message }) => rule !== 'schema' || !needed.test(message))).toEqual([]);
  });

  it('adds a quiz item to the file named, and overwrites no folder', async () => {
    const before = text('questions/screening/quiz/http.yaml');
    await bank('new', 'quiz', 'screening', 'fresh', '--file', 'http');
    expect(text('questions/screening/quiz/http.yaml').startsWith(before.trimEnd())).toBe(true);
    await expect(bank('new', 'coding', 'technical-interview', 'add-up')).rejects.toThrow('exists already');
    await expect(bank('new', 'riddle', 'screening', 'fresh')).rejects.toThrow(
      'bank new <type> <phase> <slug>',
    );
  });
});

describe('bank review', () => {
  it.each([
    ['what-a-lock-is', 'questions/technical-interview/what-a-lock-is/question.yaml'],
    ['status-of-a-missing-page', 'questions/technical-assessment/quiz/drafts.yaml'],
  ])('marks %s and leaves every other line as it was', async (slug, file) => {
    const before = text(file).split('\n');
    await bank('review', slug, '--by', 'Grace', '--notes', 'Numbers recomputed.');
    const changed = text(file)
      .split('\n')
      .filter((line) => !before.includes(line))
      .map((line) => line.trim());
    const entry = 'reviews: [{ reviewer: "Grace", at: 2026-11-21, notes: "Numbers recomputed." }]';
    expect(changed).toEqual(['status: reviewed', entry]);
    expect(lintBank(root)).toEqual([]);
    await expect(bank('review', slug, '--by', 'Grace')).rejects.toThrow('reviews already');
  });

  it('replaces what a quiz item says of its own status', async () => {
    const file = 'questions/technical-assessment/quiz/drafts.yaml';
    const own = text(file).replace(/^ {4}type: quiz$/m, '    status: draft\n    type: quiz\n    reviews: []');
    writeFileSync(join(root, file), own);
    await bank('review', 'status-of-a-missing-page', '--by', 'Grace');
    expect(lintBank(root)).toEqual([]);
    expect(text(file).match(/^ {4}(status|reviews):/gm)).toHaveLength(2);
  });

  it.each([
    ['what-a-lock-is', 'questions/technical-interview/what-a-lock-is/question.yaml', 'time: { target: 6'],
    ['status-of-a-missing-page', 'questions/technical-assessment/quiz/drafts.yaml', 'time: { target: 1'],
  ])('refuses %s while lint finds an error in it, and writes nothing', async (slug, file, time) => {
    writeFileSync(join(root, file), text(file).replace(time, 'time: { target: 9'));
    const broken = text(file);
    await expect(bank('review', slug, '--by', 'Grace')).rejects.toThrow(
      /error timing: the target of 9 minutes/,
    );
    expect(text(file)).toBe(broken);
  });

  it('does not hold an error elsewhere against an item, not even one in the same quiz file', async () => {
    const file = 'questions/technical-assessment/quiz/drafts.yaml';
    const [, item = ''] = text(file).split('items:\n');
    const other = item
      .replace(/id: [0-9a-f-]{36}/, 'id: 5d2e6c55-3a0f-4f0e-9d43-6a52f1a3c0de')
      .replace('status-of-a-missing-page', 'broken-neighbour')
      .replace('target: 1', 'target: 9');
    writeFileSync(join(root, file), text(file) + other);
    await expect(bank('review', 'broken-neighbour', '--by', 'Grace')).rejects.toThrow('error timing');
    await bank('review', 'what-a-lock-is', '--by', 'Grace');
    await bank('review', 'status-of-a-missing-page', '--by', 'Grace');
    expect(text(file).match(/status: reviewed/g)).toHaveLength(1);
  });

  it('does not let an author review an own question', async () => {
    await expect(bank('review', 'what-a-lock-is', '--by', 'Fixture author')).rejects.toThrow(
      'Fixture author wrote',
    );
  });
});

describe('bank publish', () => {
  it('locks what has been reviewed: an edit then needs a new version', async () => {
    await bank('publish');
    const { questions } = JSON.parse(text('published.json')) as {
      questions: Record<string, { slug: string }>;
    };
    const slugs = Object.values(questions).map(({ slug }) => slug);
    expect(slugs).toContain('ask-first-week');
    expect(slugs).not.toContain('what-a-lock-is');
    expect((await bank('lint')).code).toBe(0);
    cpSync(
      join(root, 'questions/managerial/when/prompt.md'),
      join(root, 'questions/screening/ask-first-week/prompt.md'),
    );
    expect((await bank('lint')).lines.join()).toContain('edited since version 1 was published');
  });
});
