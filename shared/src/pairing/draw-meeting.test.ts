import { expect, test } from '@jest/globals';
import type { QuestionId } from '../lib/id.ts';
import type { Question } from '../question/question.schema.ts';
import type { RoundPlan } from '../round-plan/round-plan.schema.ts';
import { drawMeeting, type PairDraw } from './draw-meeting.ts';

const plan = {
  phase: 'technical-interview',
  slots: [{ id: 'coding', types: ['coding'], count: 1, about: [], phases: [], max_minutes: 15 }],
} as unknown as RoundPlan;

const coding = (name: string, max: number, role = 'backend-engineer') =>
  ({
    id: name,
    version: 1,
    type: 'coding',
    phase: 'technical-interview',
    roles: [role],
    level: { min: 'mid', max: 'mid' },
    time: { target: max, max },
  }) as unknown as Question;

const seen = (...names: string[]) => new Map(names.map((name) => [name as QuestionId, 1]));

const draw = (bank: Question[], rest: Partial<PairDraw> = {}): PairDraw => ({
  ...{ plan, jobRole: 'backend-engineer', level: 'mid', bank, seenAt: new Map(), now: 1, random: () => 0.5 },
  ...{ doneByInterviewer: new Set(), ...rest },
});
const offersOf = (draws: PairDraw[]) =>
  drawMeeting(draws).map(({ offers }) => offers?.questions.map(({ questionId }) => questionId) ?? []);

test('three are offered wherever the bank has three: those of the right length first, then the nearest', () => {
  const bank = [
    coding('long', 45),
    coding('fits', 15),
    coding('longer', 25),
    coding('other', 20, 'devops-engineer'),
  ];
  expect(offersOf([draw(bank)])).toEqual([['fits', 'longer', 'long']]);
  expect(drawMeeting([draw(bank)])[0]?.questions.map(({ questionId }) => questionId)).toEqual(['fits']);
});

test('none that the candidate has met is among them, and no two rounds share one', () => {
  const bank = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name, index) => coding(name, 12 + 2 * index));
  const [one = [], other = []] = offersOf([draw(bank, { seenAt: seen('g') }), draw(bank)]);
  expect([one.length, other.length]).toEqual([3, 3]);
  expect(one).not.toContain('g');
  expect(new Set([...one, ...other]).size).toBe(6);
});

test('where nothing of the right length is new to the candidate, nothing else is dealt', () => {
  const bank = [coding('fits', 15), coding('long', 45)];
  expect(drawMeeting([draw(bank, { seenAt: seen('fits') })])).toMatchObject([
    { questions: [{ questionId: 'fits' }], offers: null },
  ]);
});
