import { canFill } from '@greenroom/shared/round-plan/can-fill';
import type { QuestionSet } from '@greenroom/shared/round-plan/round-plan.schema';
import type { Bank } from '../bank.ts';
import { error, type LintContext, type Remark, type Rule } from './rule.ts';

function judge(set: QuestionSet, bank: Bank, { locate }: LintContext): Remark[] {
  const plan = bank.plans.get(set.plan);
  if (!plan) return [];
  const bySlug = new Map([...bank.questions.values()].map((question) => [question.slug, question]));
  const free = new Map(plan.slots.map((slot) => [slot, slot.count]));
  const remarks = set.questions.flatMap((slug, index) => {
    const question = bySlug.get(slug);
    const slot =
      question && plan.slots.find((each) => (free.get(each) ?? 0) > 0 && canFill(plan, each, question));
    if (slot) free.set(slot, (free.get(slot) ?? 0) - 1);
    const place = locate('sets', set.slug, ['questions', index]);
    return slot || !question ? [] : [error(place, `${set.plan} has no slot left for ${slug}`)];
  });
  if (plan.phase === set.phase) return remarks;
  return [...remarks, error(locate('sets', set.slug, ['phase']), `${set.plan} is a plan of ${plan.phase}`)];
}

/** Every question of a set is asked: its plan has a slot for each. */
export const setsFit: Rule = (bank, context) =>
  [...bank.sets.values()].flatMap((set) => judge(set, bank, context));
