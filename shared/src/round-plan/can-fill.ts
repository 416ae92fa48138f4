import type { Question } from '../question/question.schema.ts';
import type { RoundPlan, Slot } from './round-plan.schema.ts';

/** What of a question decides whether a slot may draw it. */
export type Drawable = Pick<Question, 'type' | 'phase' | 'time'> & { about?: string };

/**
 * True where `slot` of `plan` may draw `question`: type and phase as the slot names them (no phases: the plan's own),
 * `time.max` (minutes) from `min_minutes` to `max_minutes`, and, for questions that are about something, one of `about`.
 */
export function canFill(plan: Pick<RoundPlan, 'phase'>, slot: Slot, question: Drawable): boolean {
  const phases = slot.phases.length > 0 ? slot.phases : [plan.phase];
  if (!slot.types.includes(question.type) || !phases.includes(question.phase)) return false;
  if (question.time.max > (slot.max_minutes ?? Infinity) || question.time.max < (slot.min_minutes ?? 0))
    return false;
  return slot.about.length === 0 || question.about === undefined || slot.about.includes(question.about);
}

/** The slot without its limits of time: an interviewer of a small bank may choose what is longer or shorter. */
export function ofAnyLength({ max_minutes: _max, min_minutes: _min, ...slot }: Slot): Slot {
  return slot;
}

/** The solo plans with a slot for `question`, its own phase first, then the shortest first; by slug. */
export function soloPlansFor(question: Drawable, plans: readonly RoundPlan[]): string[] {
  const foreign = ({ phase }: RoundPlan) => Number(phase !== question.phase);
  return plans
    .filter((plan) => plan.modes.includes('solo') && plan.slots.some((slot) => canFill(plan, slot, question)))
    .sort((one, other) => foreign(one) - foreign(other) || one.minutes - other.minutes)
    .map(({ slug }) => slug);
}
