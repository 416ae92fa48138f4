import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadBank } from '@greenroom/question-bank/load';
import { drawMeeting } from '@greenroom/shared/pairing/draw-meeting';
import { pairPhases } from '@greenroom/shared/pairing/pairing.schema';
import { canFill, ofAnyLength } from '@greenroom/shared/round-plan/can-fill';
import type { RoundPlan } from '@greenroom/shared/round-plan/round-plan.schema';
import { jobRoles } from '@greenroom/shared/vocabulary/job-role';
import { levels } from '@greenroom/shared/vocabulary/level';
import { PairRoom } from '../../test/pair.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { loadConfig } from '../config/config.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const bank = loadBank(loadConfig({}, '/tmp').BANK_DIR);
const questions = [...bank.questions.values()].filter(
  ({ status }) => status === 'reviewed' || status === 'verified',
);
const wished = pairPhases.flatMap((phase) =>
  (['short', 'full'] as const).flatMap((length) => bank.plans.get(`${phase}-${length}`) ?? []),
);

/** The slot that leaves a choice, whatever the length of its questions. */
function choiceOf({ slots }: RoundPlan) {
  const [slot, ...others] = slots.filter(({ types }) => !types.includes('to-ask'));
  if (slot === undefined || slot.count > 1 || others.length > 0) return null;
  return ofAnyLength(slot);
}

const plans = wished.flatMap((plan) => {
  const slot = choiceOf(plan);
  return slot === null ? [] : [[plan.slug, plan, slot] as const];
});

test('the shipped plans with one question leave a choice', () => {
  expect(plans.map(([slug]) => slug)).toEqual(
    expect.arrayContaining(['technical-interview-short', 'technical-interview-full', 'system-design-short']),
  );
});

test.each(plans)(
  '%s: three are offered to every role and level, where the bank has three',
  (_slug, plan, slot) => {
    const has = questions.filter((question) => canFill(plan, slot, question)).length;
    for (const jobRole of jobRoles)
      for (const level of levels) {
        const draw = { plan, jobRole, level, bank: questions, seenAt: new Map(), now: 1, random: () => 0.5 };
        const [round] = drawMeeting([{ ...draw, doneByInterviewer: new Set() }]);
        expect([jobRole, level, round?.offers?.questions.length]).toEqual([jobRole, level, Math.min(3, has)]);
      }
  },
);

test('what a small bank had to reach for is marked: the interviewer knows before they choose', async () => {
  const room = await PairRoom.prepare(app, { length: 'short', ways: 'one' });
  const { offers = [] } = (await room.interviewer.pair()).desk ?? {};
  expect(offers).toHaveLength(3);
  expect(offers[0]?.apart).not.toContain('longer');
  expect(offers.map(({ apart }) => apart.includes('longer'))).toContain(true);
  room.close();
});
