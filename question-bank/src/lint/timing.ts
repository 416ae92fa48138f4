import type { Question } from '@greenroom/shared/question/question.schema';
import type { Activity, RoundPlan } from '@greenroom/shared/round-plan/round-plan.schema';
import { error, type Remark, type Rule } from './rule.ts';

const idle: readonly Activity[] = ['words', 'wrap', 'to-ask', 'self-rating', 'quiz'];
const quizMinutes = 3;

/** The working minutes one question of this type gets at most in this plan. */
function minutesIn(plan: RoundPlan, { type, phase }: Question): number {
  const slots = plan.slots.filter(
    (slot) =>
      slot.types.includes(type) && (slot.phases.length > 0 ? slot.phases : [plan.phase]).includes(phase),
  );
  const shares = slots.map(({ id, count }) => {
    const steps = plan.steps.filter(({ uses, activity }) => uses.includes(id) && !idle.includes(activity));
    return Math.ceil(steps.reduce((sum, { minutes }) => sum + minutes, 0) / count);
  });
  return Math.max(0, ...shares);
}

function judgeHints(question: Question): string[] {
  if (!('hints' in question)) return [];
  const { hints, time } = question;
  const rises = hints.every((hint, at) => at === 0 || hint.after_min > (hints[at - 1]?.after_min ?? 0));
  const climbs = hints.every((hint, at) => hint.level === at + 1);
  const reasons: string[] = [];
  if (!climbs) reasons.push('hints are of level 1, 2 and 3, in that order');
  if (!rises) reasons.push('after_min must rise from hint to hint');
  if (hints.some(({ after_min }) => after_min >= time.target))
    reasons.push(`after_min must stay below the target of ${time.target} minutes`);
  return reasons;
}

/** A question fits some plan's working steps, and its hints come while they can still help. */
export const timing: Rule = (bank, { at }) => {
  const plans = [...bank.plans.values()];
  return [...bank.questions.values()].flatMap((question): Remark[] => {
    const { target, max } = question.time;
    const isQuick =
      question.type === 'quiz' || question.type === 'short-answer' || question.type === 'to-ask';
    const limit = isQuick ? quizMinutes : Math.max(0, ...plans.map((plan) => minutesIn(plan, question)));
    const remarks = judgeHints(question).map((reason) => error(at(question, ['hints']), reason));
    if (target > max)
      remarks.push(
        error(at(question, ['time']), `the target of ${target} minutes is above the maximum of ${max}`),
      );
    if (max > limit) {
      const reason = limit === 0 ? 'no plan draws it' : `no plan gives it more than ${limit} minutes`;
      remarks.push(error(at(question, ['time']), `${max} minutes, but ${reason}`));
    }
    return remarks;
  });
};
