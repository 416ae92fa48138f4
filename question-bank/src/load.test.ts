import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BANK_ROOT, BankLoadError, loadBank, type BankError } from './load.ts';

let root: string;
const coding = 'questions/technical-interview/add-up';
const answer = 'questions/technical-assessment/late-orders/expected/edge.json';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bank-'));
  cpSync(join(BANK_ROOT, 'lint-fixtures/clean'), root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));

function problems(): readonly BankError[] {
  try {
    loadBank(root);
  } catch (error) {
    if (error instanceof BankLoadError) return error.errors;
    throw error;
  }
  return [];
}

describe('loading the bank', () => {
  it('merges the files beside a question and resolves its rubric', () => {
    const bank = loadBank(root);
    const question = [...bank.questions.values()].find(({ slug }) => slug === 'add-up');
    if (question?.type !== 'coding') throw new Error('add-up is a coding question');
    expect(question.prompt).toBe('Return the sum of `values`.');
    expect(question.answer.strong).toMatch(/^I would begin/);
    expect(question.tests.hidden).toHaveLength(7);
    expect(question.solutions.python).toContain('return sum(values)');
    expect(question.wrong[0]).toMatchObject({ language: 'python', source: expect.stringContaining('[:-1]') });
    expect(question.rubric.map(({ id, weight }) => [id, weight])).toEqual([
      ['substance', 0.6],
      ['delivery', 0.4],
    ]);
    expect(question.rubric[0]?.anchors[1]).toContain('the sum');
    expect([bank.plans.size, bank.loops.size, bank.sets.size, bank.rubrics.size]).toEqual([7, 1, 1, 1]);
  });

  it('names file, line and reason of a misspelt key', () => {
    edit(`${coding}/question.yaml`, (text) => text.replace('complexity:', 'complexitty:'));
    expect(problems()).toEqual(
      [
        {
          file: `${coding}/question.yaml`,
          line: 9,
          reason: 'complexity: Invalid input: expected string, received undefined',
        },
        { file: `${coding}/question.yaml`, line: 9, reason: 'unknown key complexitty' },
      ].map((problem) => ({ ...problem, line: expect.any(Number) })),
    );
    expect(problems().find(({ reason }) => reason.startsWith('unknown'))?.line).toBe(10);
  });

  it('points into the file beside the question where the fault is there', () => {
    edit(`${coding}/tests.json`, (text) => text.replace('"description": "none"', '"description": " "'));
    const line =
      readFileSync(join(root, coding, 'tests.json'), 'utf8')
        .split('\n')
        .indexOf('      "description": " ",') + 1;
    expect(problems()).toEqual([
      { file: `${coding}/tests.json`, line, reason: expect.stringContaining('must not be blank') },
    ]);
  });

  it.each([
    ['broken YAML', `${coding}/question.yaml`, (text: string) => text.replace('roles: [', 'roles: [[')],
    ['broken JSON', `${coding}/tests.json`, (text: string) => text.slice(0, -10)],
    ['a broken answer', answer, (text: string) => text.slice(0, -10)],
    ['an answer that is no table', answer, (text: string) => text.replace('"rows"', '"lines"')],
    [
      'a slug that is not the folder',
      `${coding}/question.yaml`,
      (text: string) => text.replace('slug: add-up', 'slug: add-down'),
    ],
    [
      'an unknown rubric',
      `${coding}/question.yaml`,
      (text: string) => text.replace('template: plain', 'template: fancy'),
    ],
    [
      'an unknown criterion',
      `${coding}/question.yaml`,
      (text: string) => text.replace('    substance:', '    substances:'),
    ],
    [
      'a wrong solution without a file',
      `${coding}/question.yaml`,
      (text: string) => text.replace('skips_last.py', 'skips_first.py'),
    ],
    [
      'a quiz file with an extra key',
      'questions/screening/quiz/http.yaml',
      (text: string) => `${text}author: me\n`,
    ],
    [
      'a plan with an unknown activity',
      'rounds/interview.yaml',
      (text: string) => text.replace('activity: work', 'activity: wrok'),
    ],
    [
      'a loop through an unknown plan',
      'loops/backend-engineer.yaml',
      (text: string) => text.replace('plan: design', 'plan: desing'),
    ],
    [
      'a set with an unknown question',
      'sets/first.yaml',
      (text: string) => text.replace('a-change-of-plan', 'no-change'),
    ],
  ])('refuses %s', (_name, file, change) => {
    edit(file, change);
    const found = problems();
    expect(found.length).toBeGreaterThan(0);
    expect(found.map((problem) => problem.file)).toContain(file);
    expect(found.every(({ line, reason }) => line >= 1 && reason.length > 10)).toBe(true);
  });

  it('refuses a file that nothing uses, and an id used twice', () => {
    writeFileSync(join(root, coding, 'notes.txt'), 'left behind');
    cpSync(join(root, 'questions/managerial/when'), join(root, 'questions/managerial/when-again'), {
      recursive: true,
    });
    edit('questions/managerial/when-again/question.yaml', (text) =>
      text.replace('slug: when', 'slug: when-again'),
    );
    const reasons = problems().map(({ reason }) => reason);
    expect(reasons).toContain('nothing in question.yaml uses this file');
    expect(reasons).toContainEqual(
      expect.stringMatching(/^id .* is used by questions\/managerial\/when already$/),
    );
  });

  it('refuses a field that stands both in question.yaml and in a file beside it', () => {
    edit(`${coding}/question.yaml`, (text) => `${text}prompt: Another one.\n`);
    expect(problems()).toEqual([
      { file: `${coding}/prompt.md`, line: 1, reason: 'prompt stands in question.yaml too' },
    ]);
  });

  it('lists everything at once', () => {
    edit('rounds/design.yaml', (text) => text.replace('minutes: 40', 'minutes: -40'));
    edit('rubrics/plain.yaml', (text) => text.replace('weight: 0.6', 'weight: 6'));
    expect(problems().map(({ file, line }) => [file, line])).toEqual([
      ['rubrics/plain.yaml', 6],
      ['rounds/design.yaml', 4],
    ]);
  });
});
