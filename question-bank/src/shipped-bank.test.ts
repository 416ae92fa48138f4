import { describe, expect, it } from '@jest/globals';
import { questionTypes } from '@greenroom/shared/question/question-type';
import { jobRoles } from '@greenroom/shared/vocabulary/job-role';
import { phases } from '@greenroom/shared/vocabulary/phase';
import { lintBank } from './lint/lint.ts';
import { BANK_ROOT, loadBank } from './load.ts';

describe('the bank that ships', () => {
  it('has no finding of lint that is an error', () => {
    expect(lintBank(BANK_ROOT).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has a loop for every job role, and a full and a short plan for every phase', () => {
    const { loops, plans } = loadBank();
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
      [...loadBank().plans.values()].flatMap(({ slots }) => slots.flatMap(({ types }) => types)),
    );
    expect([...asked].sort()).toEqual([...questionTypes].sort());
  });

  it('offers sets to practise', () => expect(loadBank().sets.size).toBeGreaterThanOrEqual(3));
});
