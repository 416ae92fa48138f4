import { describe, expect, it, test } from '@jest/globals';
import { canFill, type Drawable, soloPlansFor } from './can-fill.ts';
import { type RoundPlan, slotSchema } from './round-plan.schema.ts';

const plan = { phase: 'managerial' as const };
const project: Drawable = {
  type: 'managerial',
  phase: 'managerial',
  about: 'project',
  time: { target: 8, max: 12 },
};
const slot = (fields: object) => slotSchema.parse({ id: 'one', types: ['managerial'], count: 1, ...fields });

describe('what a slot may draw', () => {
  it('takes the types and, without phases of its own, the phase of the plan', () => {
    expect(canFill(plan, slot({}), project)).toBe(true);
    expect(canFill(plan, slot({ types: ['coding'] }), project)).toBe(false);
    expect(canFill({ phase: 'screening' }, slot({}), project)).toBe(false);
    expect(canFill({ phase: 'screening' }, slot({ phases: ['managerial'] }), project)).toBe(true);
  });

  it('leaves out what takes longer or shorter than it may', () => {
    expect(canFill(plan, slot({ max_minutes: 12 }), project)).toBe(true);
    expect(canFill(plan, slot({ max_minutes: 11 }), project)).toBe(false);
    expect(canFill(plan, slot({ min_minutes: 12 }), project)).toBe(true);
    expect(canFill(plan, slot({ min_minutes: 13 }), project)).toBe(false);
  });

  it('asks what a question is about only of those that are about something', () => {
    expect(canFill(plan, slot({ about: ['growth'] }), project)).toBe(false);
    const story: Drawable = { type: 'behavioral', phase: 'managerial', time: { target: 6, max: 9 } };
    expect(canFill(plan, slot({ about: ['growth'], types: ['behavioral'] }), story)).toBe(true);
  });
});

test('a question finds the solo plans that can ask it: its own phase first, then the shortest', () => {
  const plans = [
    { slug: 'long', phase: 'managerial', minutes: 45, modes: ['solo'], slots: [slot({})] },
    { slug: 'short', phase: 'managerial', minutes: 15, modes: ['solo', 'pair'], slots: [slot({})] },
    {
      slug: 'call',
      phase: 'screening',
      minutes: 12,
      modes: ['solo'],
      slots: [slot({ phases: ['managerial'] })],
    },
    { slug: 'two', phase: 'managerial', minutes: 10, modes: ['pair'], slots: [slot({})] },
    {
      slug: 'other',
      phase: 'managerial',
      minutes: 10,
      modes: ['solo'],
      slots: [slot({ about: ['growth'] })],
    },
  ];
  expect(soloPlansFor(project, plans as RoundPlan[])).toEqual(['short', 'long', 'call']);
});
