import { describe, expect, it } from '@jest/globals';
import { questionTypes } from '@greenroom/shared/question/question-type';
import { jobRoles } from '@greenroom/shared/vocabulary/job-role';
import type { Question } from '@greenroom/shared/question/question.schema';
import { runtimeIds, runtimeOf } from '@greenroom/shared/run/runtime';
import type { Language } from '@greenroom/shared/vocabulary/language';
import { phases } from '@greenroom/shared/vocabulary/phase';
import { lintBank } from './lint/lint.ts';
import { BANK_ROOT, loadBank } from './load.ts';

/** Languages in which `bank verify` has a right text of the question to run. */
function solvedIn(question: Question): Language[] {
  if (question.type === 'sql') return ['sql'];
  if (question.type === 'review') return question.run ? [question.language] : [];
  return question.type === 'coding' ? (Object.keys(question.solutions) as Language[]) : [];
}

describe('the bank that ships', () => {
  const bank = loadBank();
  const questions = [...bank.questions.values()];

  it('has no finding of lint that is an error', () => {
    expect(lintBank(BANK_ROOT).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has a loop for every job role, and a full and a short plan for every phase', () => {
    const { loops, plans } = bank;
    expect([...loops.values()].map(({ role }) => role).sort()).toEqual([...jobRoles].sort());
    for (const length of ['full', 'short']) {
      const covered = new Set(
        [...plans.values()].filter((plan) => plan.length === length).map(({ phase }) => phase),
      );
      expect([...covered].sort()).toEqual([...phases].sort());
    }
  });

  it('asks every type of question in some plan', () => {
    const asked = new Set(
      [...bank.plans.values()].flatMap(({ slots }) => slots.flatMap(({ types }) => types)),
    );
    expect([...asked].sort()).toEqual([...questionTypes].sort());
  });

  it('offers sets to practise', () => expect(bank.sets.size).toBeGreaterThanOrEqual(3));

  it.each(runtimeIds)('has at least two questions that show that %s runs', (id) => {
    const shown = questions.filter((question) =>
      solvedIn(question).some((language) => runtimeOf(question, language) === id),
    );
    expect(shown.length).toBeGreaterThanOrEqual(2);
  });

  it('has at least two programs, and two repairs that can be run', () => {
    const programs = questions.filter((question) => question.type === 'coding' && question.kind === 'stdio');
    const repairs = questions.filter((question) => question.type === 'review' && question.run);
    expect([programs.length, repairs.length].every((count) => count >= 2)).toBe(true);
  });
});
