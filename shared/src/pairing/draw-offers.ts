import { AppError } from '../http/error.ts';
import type { QuestionId } from '../lib/id.ts';
import type { RoundPlan, Slot } from '../round-plan/round-plan.schema.ts';
import { type Draw, drawQuestions } from '../session/draw-questions.ts';
import type { DrawnQuestion, Offers } from '../session/session-event.ts';
import { isWithin } from '../vocabulary/level.ts';

/** An interviewer chooses from so many, where the bank has as many. */
const offered = 3;

export interface PairDraw extends Omit<Draw, 'wanted'> {
  /** Questions that the interviewer has done: whoever knows one leads it better. */
  doneByInterviewer: ReadonlySet<QuestionId>;
}

/**
 * Draws a pair's round. Where the plan has exactly one question of its own (what a candidate may ask does not count), three are
 * offered, those that the interviewer has done first, and none that the candidate has attempted or opened the solution of;
 * the first stands until another is chosen. `offers` is null where there is no choice, or nothing new is left for this candidate: then
 * the longest unseen question is asked. Throws `nothing-left` as `drawQuestions` does.
 */
export function drawForPair(draw: PairDraw): { questions: DrawnQuestion[]; offers: Offers | null } {
  const questions = drawQuestions({ ...draw, wanted: [] });
  const slot = choiceOf(draw.plan);
  const choices = slot === null ? [] : drawChoices(draw, slot);
  const [first] = choices;
  if (slot === null || first === undefined) return { questions, offers: null };
  return {
    questions: questions.map((drawn) => (drawn.slot === slot.id ? first : drawn)),
    offers: { slot: slot.id, questions: choices },
  };
}

/** The one slot whose question an interviewer may choose. */
function choiceOf({ slots }: RoundPlan): Slot | null {
  const own = slots.filter(({ types }) => !types.includes('to-ask'));
  const [slot] = own;
  return own.length === 1 && slot?.count === 1 ? slot : null;
}

function drawChoices(draw: PairDraw, slot: Slot): DrawnQuestion[] {
  const without = new Set([...draw.without, ...draw.seenAt.keys()]);
  const isGood = ({ roles, level }: Draw['bank'][number]) =>
    roles.includes(draw.jobRole) && isWithin(level, draw.level);
  const done = draw.bank.filter((question) => draw.doneByInterviewer.has(question.id) && isGood(question));
  for (let count = offered; count > 0; count -= 1) {
    try {
      const plan = { ...draw.plan, slots: [{ ...slot, count }] };
      return drawQuestions({ ...draw, plan, without, wanted: done.map(({ id }) => id) });
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'nothing-left') throw error;
    }
  }
  return [];
}
