import { AppError } from '../http/error.ts';
import type { QuestionId } from '../lib/id.ts';
import type { Question } from '../question/question.schema.ts';
import { canFill, ofAnyLength } from '../round-plan/can-fill.ts';
import type { RoundPlan, Slot } from '../round-plan/round-plan.schema.ts';
import { type Draw, drawQuestions } from '../session/draw-questions.ts';
import type { DrawnQuestion, Offers } from '../session/session-event.ts';
import { isWithin } from '../vocabulary/level.ts';

/** An interviewer chooses from so many, where the bank has as many. */
const offered = 3;

export interface PairDraw extends Omit<Draw, 'wanted' | 'without'> {
  /** Questions that the interviewer has done: whoever knows one leads it better. */
  doneByInterviewer: ReadonlySet<QuestionId>;
}

export interface DrawnRound {
  questions: DrawnQuestion[];
  /** null where the plan leaves no choice, or nothing is left that is new to this candidate. */
  offers: Offers | null;
}

/**
 * Draws the rounds of a meeting of two. Each has questions of its own, since who leads a question has read its answer; only a
 * slot for which the bank has no more repeats one, and what a candidate may ask is no secret. Where a plan has exactly one question of its
 * own, up to three are offered, those that the interviewer has done first, none that the candidate has attempted or opened the
 * solution of; where too few have the right length, the nearest follow them. The first stands until another is chosen. Throws `nothing-left` as `drawQuestions` does.
 */
export function drawMeeting(draws: readonly PairDraw[]): DrawnRound[] {
  const drawn: DrawnRound[] = [];
  for (const draw of draws) drawn.push({ questions: drawApart(draw, shownIn(drawn, draws)), offers: null });
  return draws.reduce<DrawnRound[]>((rounds, draw, index) => {
    const others = shownIn(rounds.toSpliced(index, 1), draws.toSpliced(index, 1));
    return rounds.with(index, withOffers(rounds[index], draw, others));
  }, drawn);
}

/** Slot by slot, so that one for which the bank has too little does not make the others repeat theirs. */
function drawApart(draw: PairDraw, shown: ReadonlySet<QuestionId>): DrawnQuestion[] {
  const drawn: DrawnQuestion[] = [];
  for (const slot of draw.plan.slots) {
    const own = new Set(drawn.map(({ questionId }) => questionId));
    const request = { ...draw, plan: { ...draw.plan, slots: [slot] }, wanted: [] };
    const apart = attempt(() => drawQuestions({ ...request, without: new Set([...own, ...shown]) }));
    drawn.push(...(apart ?? drawQuestions({ ...request, without: own })));
  }
  return drawn;
}

function withOffers(
  round: DrawnRound | undefined,
  draw: PairDraw,
  others: ReadonlySet<QuestionId>,
): DrawnRound {
  if (round === undefined) throw new Error('a round that was not drawn');
  const slot = choiceOf(draw.plan);
  const choices = slot === null ? [] : drawChoices(draw, slot, others);
  const [first] = choices;
  if (slot === null || first === undefined) return round;
  return {
    questions: round.questions.map((drawn) => (drawn.slot === slot.id ? first : drawn)),
    offers: { slot: slot.id, questions: choices },
  };
}

/** The one slot whose question an interviewer may choose. */
function choiceOf({ slots }: RoundPlan): Slot | null {
  const own = slots.filter((slot) => !isToAsk(slot));
  const [slot] = own;
  return own.length === 1 && slot?.count === 1 ? slot : null;
}

function drawChoices(draw: PairDraw, slot: Slot, others: ReadonlySet<QuestionId>): DrawnQuestion[] {
  const without = new Set([...others, ...draw.seenAt.keys()]);
  const isGood = ({ roles, level }: Draw['bank'][number]) =>
    roles.includes(draw.jobRole) && isWithin(level, draw.level);
  const done = draw.bank.filter((question) => draw.doneByInterviewer.has(question.id) && isGood(question));
  for (let count = offered; count > 0; count -= 1) {
    const plan = { ...draw.plan, slots: [{ ...slot, count }] };
    const choices = attempt(() =>
      drawQuestions({ ...draw, plan, without, wanted: done.map(({ id }) => id) }),
    );
    if (choices === null) continue;
    const taken = new Set([...without, ...choices.map(({ questionId }) => questionId)]);
    return [...choices, ...nearby(draw, slot, taken).slice(0, offered - choices.length)];
  }
  return [];
}

/** Those that are too long or too short for the slot and else like the others, the nearest first: nobody is dealt one, but may choose it. */
function nearby(
  { plan, bank, jobRole }: PairDraw,
  slot: Slot,
  taken: ReadonlySet<QuestionId>,
): DrawnQuestion[] {
  const { max_minutes: max = Infinity, min_minutes: min = 0 } = slot;
  const far = ({ roles, time }: Question) =>
    (roles.includes(jobRole) ? 0 : 1000) + Math.max(time.max - max, min - time.max);
  return bank
    .filter((question) => !taken.has(question.id) && canFill(plan, ofAnyLength(slot), question))
    .sort((one, other) => far(one) - far(other))
    .map(({ id, version }) => ({ slot: slot.id, questionId: id, version }));
}

/** Every question of these rounds that their interviewers may read. */
function shownIn(rounds: readonly DrawnRound[], draws: readonly PairDraw[]): Set<QuestionId> {
  const shown = rounds.flatMap(({ questions, offers }, index) => {
    const toAsk = (draws[index]?.plan.slots ?? []).filter(isToAsk).map(({ id }) => id);
    return [...questions, ...(offers?.questions ?? [])].filter(({ slot }) => !toAsk.includes(slot));
  });
  return new Set(shown.map(({ questionId }) => questionId));
}

const isToAsk = ({ types }: Slot) => types.includes('to-ask');

function attempt(draw: () => DrawnQuestion[]): DrawnQuestion[] | null {
  try {
    return draw();
  } catch (error) {
    if (error instanceof AppError && error.code === 'nothing-left') return null;
    throw error;
  }
}
