import type { RoundPlan } from '@greenroom/shared/round-plan/round-plan.schema';
import { error, type LintContext, type Remark, type Rule } from './rule.ts';

function judge(plan: RoundPlan, { locate }: LintContext): Remark[] {
  const remarks: Remark[] = [];
  const say = (path: (string | number)[], message: string) =>
    remarks.push(error(locate('rounds', plan.slug, path), message));
  const sum = plan.steps.reduce((total, { minutes }) => total + minutes, 0);
  if (sum !== plan.minutes) say(['minutes'], `the steps take ${sum} minutes, not ${plan.minutes}`);
  if (plan.length === 'short' && (plan.minutes < 10 || plan.minutes > 20))
    say(['minutes'], 'a short plan takes 10 to 20 minutes');
  const absorbing = plan.steps.filter(({ absorbs }) => absorbs);
  if (absorbing.length !== 1) say(['steps'], `${absorbing.length} steps absorb, exactly one does`);
  const slots = new Set(plan.slots.map(({ id }) => id));
  const used = new Set(plan.steps.flatMap(({ uses }) => uses));
  if (slots.size < plan.slots.length) say(['slots'], 'two slots have the same id');
  if (new Set(plan.steps.map(({ id }) => id)).size < plan.steps.length)
    say(['steps'], 'two steps have the same id');
  plan.slots.forEach(({ id }, index) => {
    if (!used.has(id)) say(['slots', index], `no step uses ${id}`);
  });
  plan.steps.forEach(({ id, uses, hard, absorbs, activity }, index) => {
    for (const slot of uses)
      if (!slots.has(slot)) say(['steps', index, 'uses'], `${id} uses ${slot}, which is no slot`);
    if (hard !== (activity === 'quiz')) say(['steps', index], `${id}: quiz steps end hard, and no others`);
    if (hard && absorbs) say(['steps', index], `${id} ends hard and cannot absorb`);
  });
  return remarks;
}

/** A plan's minutes add up, exactly one step absorbs, and slots and steps agree. */
export const planShape: Rule = (bank, context) =>
  [...bank.plans.values()].flatMap((plan) => judge(plan, context));
