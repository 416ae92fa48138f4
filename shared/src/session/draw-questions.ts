import { AppError } from '../http/error.ts';
import type { QuestionId } from '../lib/id.ts';
import type { Question } from '../question/question.schema.ts';
import { canFill } from '../round-plan/can-fill.ts';
import type { RoundPlan, Slot } from '../round-plan/round-plan.schema.ts';
import type { JobRole } from '../vocabulary/job-role.ts';
import { type Level, isWithin, levels } from '../vocabulary/level.ts';
import type { DrawnQuestion } from './session-event.ts';

/** A question stays out of the draw for this long after it was seen, as long as others are left. */
export const unseenForMs = 90 * 24 * 60 * 60_000;

export interface Draw {
  plan: RoundPlan;
  jobRole: JobRole;
  level: Level;
  /** Everything the bank may be asked for: reviewed and verified questions. */
  bank: readonly Question[];
  /** When the candidate last saw a question or opened its solution. */
  seenAt: ReadonlyMap<QuestionId, number>;
  /** Questions that must be in the draw where a slot takes them, in this order (a set, or one chosen question). */
  wanted: readonly QuestionId[];
  /** Questions that must not be drawn. */
  without: ReadonlySet<QuestionId>;
  now: number;
  /** 0 ≤ random() < 1. */
  random: () => number;
}

/**
 * Draws the questions of a round, slot by slot. Right role and level first, then unseen for 90 days, then at random; where
 * that is not enough, level gives way before role, and the longest unseen come first. Throws `nothing-left` when a slot cannot be filled.
 */
export function drawQuestions(draw: Draw): DrawnQuestion[] {
  const taken = new Set(draw.without);
  return draw.plan.slots.flatMap((slot) => {
    const picked = drawSlot(draw, slot, taken);
    if (picked.length < slot.count)
      throw new AppError(
        'nothing-left',
        `The bank has ${picked.length} of ${slot.count} questions for "${slot.id}".`,
      );
    for (const question of picked) taken.add(question.id);
    return picked.map((question) => ({ slot: slot.id, questionId: question.id, version: question.version }));
  });
}

function drawSlot(draw: Draw, slot: Slot, taken: ReadonlySet<QuestionId>): Question[] {
  const fitting = draw.bank.filter(
    (question) => !taken.has(question.id) && canFill(draw.plan, slot, question),
  );
  const wanted = draw.wanted.flatMap((id) => fitting.filter((question) => question.id === id));
  const others = fitting
    .filter((question) => !wanted.includes(question))
    .map((question) => ({ question, rank: rank(draw, question), tie: draw.random() }))
    .sort((left, right) => left.rank - right.rank || left.tie - right.tie)
    .map(({ question }) => question);
  return [...wanted, ...others].slice(0, slot.count);
}

/** Lower is better: a foreign role weighs more than any distance of level, and that more than having been seen. */
function rank(draw: Draw, question: Question): number {
  const foreignRole = question.roles.includes(draw.jobRole) ? 0 : 1000;
  const levelGap = isWithin(question.level, draw.level) ? 0 : 100 * gap(question, draw.level);
  return foreignRole + levelGap + seenWeight(draw, question.id);
}

/** Seen within 90 days outweighs one level of distance; the more recently, the more. */
function seenWeight({ seenAt, now }: Draw, id: QuestionId): number {
  const seen = seenAt.get(id);
  if (seen === undefined || now - seen >= unseenForMs) return 0;
  return 150 + 50 * (1 - (now - seen) / unseenForMs);
}

function gap({ level }: Question, wanted: Level): number {
  const at = levels.indexOf(wanted);
  return Math.min(Math.abs(levels.indexOf(level.min) - at), Math.abs(levels.indexOf(level.max) - at));
}
