import type { Question } from '@greenroom/shared/question/question.schema';
import { canFill } from '@greenroom/shared/round-plan/can-fill';
import type { Loop } from '@greenroom/shared/round-plan/round-plan.schema';
import { phases } from '@greenroom/shared/vocabulary/phase';
import type { Bank } from '../bank.ts';
import { error, warning, type LintContext, type Remark, type Rule } from './rule.ts';

interface Lack {
  /** The round's place in the loop. */
  round: number;
  message: string;
}

/** Walks through the loop without repeating a question, and lists the slots that stay short. */
function lacks(loop: Loop, bank: Bank, questions: readonly Question[]): Lack[] {
  const used = new Set<string>();
  return loop.rounds.flatMap(({ plan: slug }, round) => {
    const plan = bank.plans.get(slug);
    if (!plan) return [];
    return plan.slots.flatMap((slot) => {
      const left = questions.filter((question) => !used.has(question.id) && canFill(plan, slot, question));
      for (const { id } of left.slice(0, slot.count)) used.add(id);
      const message = `${slug} needs ${slot.count} for ${slot.id}, ${left.length} are left for ${loop.role}`;
      return left.length >= slot.count ? [] : [{ round, message }];
    });
  });
}

function judge(loop: Loop, bank: Bank, { locate }: LintContext): Remark[] {
  const place = (round: number) => locate('loops', loop.slug, ['rounds', round]);
  const fitting = [...bank.questions.values()].filter(
    ({ roles, status }) => roles.includes(loop.role) && status !== 'deprecated',
  );
  const isBare = lacks(loop, bank, fitting);
  const remarks = isBare.map(({ round, message }) => error(place(round), message));
  if (isBare.length === 0) {
    // Drafts are not drawn: the loop is there, but a person cannot walk it before they are reviewed.
    const shown = fitting.filter(({ status }) => status !== 'draft');
    const unread = lacks(loop, bank, shown);
    const [first] = unread;
    const count = `${unread.length} slots stay short without drafts`;
    if (first) remarks.push(warning(place(first.round), `${count}, the first: ${first.message}`));
  }
  const met = new Set(loop.rounds.map(({ plan }) => bank.plans.get(plan)?.phase));
  const missing = phases.filter((phase) => !met.has(phase));
  const whole = locate('loops', loop.slug, ['rounds']);
  if (missing.length > 0) remarks.push(error(whole, `no round of ${missing.join(', ')}`));
  if (!loop.rounds.at(-1)?.plan.startsWith('debrief')) remarks.push(error(whole, 'a loop ends in a debrief'));
  return remarks;
}

/** A loop passes through all six phases, and its role finds enough questions for every slot without a repeat. */
export const loopsComplete: Rule = (bank, context) => {
  // A question that cannot be read is missing from its loops too: the reader's own finding says it better.
  if (context.problems.length > 0) return [];
  return [...bank.loops.values()].flatMap((loop) => judge(loop, bank, context));
};
