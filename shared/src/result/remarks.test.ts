import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Evidence, changeRules, goodRules, remark } from './remarks.ts';

const nothing: Evidence = {
  ...{
    right: 0,
    judged: 0,
    notReached: 0,
    hintsUsed: 0,
    hintsMax: 0,
    clarificationsAsked: 0,
    clarificationsHit: 0,
  },
  ...{
    canClarify: false,
    stepsReached: 5,
    steps: 5,
    worstOverrun: null,
    wordsWritten: 200,
    checksTicked: 0,
    checks: 0,
  },
  ...{ estimatesWithin: 0, estimates: 0, marks: 0, canMark: false, usedMs: 0, plannedMs: 1 },
  ...{ canRun: false, runs: 0, greenMs: null, hiddenFailed: [] },
};

test('the strongest rule speaks', () => {
  expect(remark(goodRules, { ...nothing, right: 8, judged: 10 }).rule).toBe('most-right');
  expect(remark(goodRules, { ...nothing, hintsMax: 3 }).rule).toBe('no-hint');
  expect(remark(changeRules, { ...nothing, canClarify: true }).rule).toBe('asked-nothing');
  expect(remark(changeRules, { ...nothing, stepsReached: 1 }).rule).toBe('not-reached');
  expect(remark(goodRules, { ...nothing, greenMs: 18 * 60_000, hintsMax: 3 })).toMatchObject({
    rule: 'tests-green',
    evidence: 'All visible tests passed after 18 min',
  });
  expect(remark(changeRules, { ...nothing, canRun: true }).rule).toBe('never-run');
  expect(remark(changeRules, { ...nothing, canRun: true, runs: 2, hiddenFailed: ['no rows'] })).toMatchObject(
    {
      rule: 'hidden-failed',
      evidence: 'Hidden tests that failed: no rows',
    },
  );
  expect(remark(changeRules, nothing).rule).toBe('one-level-up');
});

test('whatever happened, there is one good thing and one change, with evidence', () => {
  const count = fc.nat(20);
  const any = fc.record({
    ...{
      right: count,
      judged: count,
      notReached: count,
      hintsUsed: count,
      hintsMax: count,
      clarificationsAsked: count,
      clarificationsHit: count,
    },
    ...{
      canClarify: fc.boolean(),
      stepsReached: count,
      steps: fc.integer({ min: 1, max: 20 }),
      wordsWritten: count,
      checksTicked: count,
      checks: count,
    },
    worstOverrun: fc.option(fc.record({ title: fc.string(), ms: fc.nat() })),
    ...{
      estimatesWithin: count,
      estimates: count,
      marks: count,
      canMark: fc.boolean(),
      usedMs: count,
      plannedMs: count,
    },
    ...{
      canRun: fc.boolean(),
      runs: count,
      greenMs: fc.option(fc.nat()),
      hiddenFailed: fc.array(fc.string({ minLength: 1 })),
    },
  });
  fc.assert(
    fc.property(any, (seen) => {
      for (const rules of [goodRules, changeRules]) expect(remark(rules, seen).evidence).toMatch(/\S/);
    }),
  );
});
