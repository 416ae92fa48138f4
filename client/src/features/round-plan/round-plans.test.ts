import { describe, expect, test } from '@jest/globals';
import type { RoundPlanCard } from '@greenroom/shared/round-plan/round-plan.api';
import { firstChoice, soloPlans } from './round-plans.ts';

const plan = (slug: string, change: Partial<RoundPlanCard> = {}): RoundPlanCard => ({
  slug,
  title: slug,
  phase: 'technical-interview',
  minutes: 45,
  length: 'full',
  modes: ['solo', 'pair'],
  summary: '',
  steps: [{ id: 'work', title: 'Work', minutes: 45, activity: 'work' }],
  ...change,
});
const plans = [
  plan('long'),
  plan('review', { minutes: 15 }),
  plan('short', {
    minutes: 20,
    steps: [{ id: 'approach', title: 'Approach', minutes: 20, activity: 'approach' }],
  }),
  plan('two', { modes: ['pair'] }),
  plan('other', { phase: 'screening' }),
  plan('debrief', { steps: [{ id: 'talk', title: 'Talk', minutes: 10, activity: 'words' }] }),
];

describe('the rounds one can begin with', () => {
  test('are those of the phase that one can do alone and that ask something, the shortest first', () => {
    expect(soloPlans(plans, 'technical-interview').map(({ slug }) => slug)).toEqual([
      'review',
      'short',
      'long',
    ]);
  });

  test('begin with the last choice, and for a first visit with the short technical interview', () => {
    expect(firstChoice(plans, 'other')).toBe('other');
    expect(firstChoice(plans, 'withdrawn')).toBe('short');
    expect(firstChoice(plans, null)).toBe('short');
    expect(firstChoice([], null)).toBeUndefined();
  });
});
