import { AppError } from '../http/error.ts';
import type { QuestionId } from '../lib/id.ts';
import { type DesignPart, designParts } from '../question/question-design.schema.ts';
import { elapsedMs } from './clock.ts';
import { followUp } from './follow-up.ts';
import { matchClarification } from './match-clarification.ts';
import { maxDeepDives, maxProbes, nextHint } from './reveal-timing.ts';
import {
  type RoundContent,
  currentStep,
  isInterviewQuestion,
  isSpokenQuestion,
  openQuestion,
  questionsOf,
} from './round-content.ts';
import type { SessionFact } from './session-event.ts';
import { type RoundState, revealsOf } from './session-state.ts';

/*
 * What the server does as interviewer. Each move looks at the round and the questions and says which facts follow; it
 * refuses with an AppError and changes nothing itself.
 */

const stories = ['S', 'T', 'A', 'R'] as const;

/** Facts of entering the current step: prompts open, the first deep dive or the closing follow-up appears. */
export function enterStep(round: RoundState, content: RoundContent): SessionFact[] {
  const step = currentStep(round);
  const questions = questionsOf(round, step);
  // A human interviewer asks and tells; the server only lays the prompt on the table.
  const isPersonLed = round.setup.interviewerId !== null;
  const closed = questions.filter((id) => revealsOf(round, id).openedMs === null);
  // The bank's own questions to ask stay closed: the candidate writes first, the result shows them.
  const opening = step.activity === 'to-ask' ? [] : step.activity === 'talk' ? closed.slice(0, 1) : closed;
  return [
    ...opening.map((questionId): SessionFact => ({ type: 'question:opened', questionId })),
    ...(step.activity === 'deep-dive' && !isPersonLed
      ? questions.flatMap((id) => firstDeepDive(round, id))
      : []),
    ...(step.activity === 'wrap' && !isPersonLed
      ? questions.flatMap((id) => followUp(round, id, content))
      : []),
  ];
}

/** Facts of leaving the current step: volunteered clarifications, the checks of a design part, the follow-up after testing. */
export function leaveStep(round: RoundState, content: RoundContent): SessionFact[] {
  if (round.setup.interviewerId !== null) return [];
  const { activity } = currentStep(round);
  const questions = questionsOf(round, currentStep(round));
  if (activity === 'clarify') return questions.flatMap((id) => volunteered(round, id, content));
  if (activity === 'test') return questions.flatMap((id) => followUp(round, id, content));
  const part = designParts.find((known) => known === activity);
  if (part === undefined) return [];
  // A designer asks while the requirements are taken down.
  const told = part === 'requirements' ? questions.flatMap((id) => volunteered(round, id, content)) : [];
  return [...told, ...questions.flatMap((id) => checks(round, { questionId: id, part }, content))];
}

export function openNext(round: RoundState): SessionFact {
  const step = currentStep(round);
  const next = questionsOf(round, step).find((id) => revealsOf(round, id).openedMs === null);
  if (step.activity !== 'talk')
    throw new AppError('state-refused', 'Questions are opened one by one in spoken steps only.');
  if (next === undefined) throw new AppError('nothing-left', 'Every question of this step is open.');
  return { type: 'question:opened', questionId: next };
}

export function clarify(
  round: RoundState,
  asked: { questionId: QuestionId; text: string },
  content: RoundContent,
): SessionFact {
  const question = openQuestion(round, asked.questionId, content);
  const known = isInterviewQuestion(question) ? question.clarifications : [];
  return { type: 'clarification:asked', ...asked, match: matchClarification(asked.text, known) };
}

/** `too-early` carries the running time still to wait. */
export function hint(
  round: RoundState,
  asked: { questionId: QuestionId; now: number },
  content: RoundContent,
): SessionFact {
  const { questionId, now } = asked;
  openQuestion(round, questionId, content);
  const next = nextHint(round, questionId, content);
  if (next === null) throw new AppError('nothing-left', 'There is no further hint.');
  const waitMs = next.fromMs === null ? null : next.fromMs - elapsedMs(round.clock, now);
  if (waitMs === null || waitMs > 0) {
    throw new AppError(
      'too-early',
      'The next hint is not due yet.',
      waitMs === null ? {} : { retryAfterMs: waitMs },
    );
  }
  return { type: 'hint:revealed', questionId, level: next.hint.level };
}

export function revealFollowUpOf(
  round: RoundState,
  questionId: QuestionId,
  content: RoundContent,
): SessionFact {
  openQuestion(round, questionId, content);
  if (round.clock.stepIndex < followUpFrom(round, questionId))
    throw new AppError('state-refused', 'The follow-up comes once the work is tested.');
  const [fact] = followUp(round, questionId, content);
  if (fact === undefined) throw new AppError('nothing-left', 'The follow-up has been asked.');
  return fact;
}

/** Index of the step that tests the question or wraps it up; where there is none, of the last that works on it. */
function followUpFrom(round: RoundState, questionId: QuestionId): number {
  const { steps } = round.setup.plan;
  const uses = steps.filter((step) => questionsOf(round, step).includes(questionId));
  const first = uses.find(({ activity }) => activity === 'test' || activity === 'wrap') ?? uses.at(-1);
  return first === undefined ? 0 : steps.indexOf(first);
}

/** The next probe: parts of the story that were not marked come first, in the order of the story. */
export function probe(
  round: RoundState,
  asked: { questionId: QuestionId; marked: readonly string[] },
  content: RoundContent,
): SessionFact {
  const { questionId, marked } = asked;
  const question = openQuestion(round, questionId, content);
  const shown = revealsOf(round, questionId).probes.map(({ index }) => index);
  const left = isSpokenQuestion(question)
    ? question.probes
        .map(({ part }, index) => ({ part, index }))
        .filter(({ index }) => !shown.includes(index))
    : [];
  const unmarked = stories.filter((letter) => !marked.includes(letter));
  const first = unmarked.flatMap((letter) => left.filter(({ part }) => part === letter));
  const next = [...first, ...left][0];
  if (next === undefined || shown.length >= maxProbes)
    throw new AppError('nothing-left', 'Both probes have been asked.');
  return { type: 'probe:revealed', questionId, index: next.index };
}

export function deepDive(round: RoundState, questionId: QuestionId, content: RoundContent): SessionFact {
  const question = openQuestion(round, questionId, content);
  const index = revealsOf(round, questionId).deepDives.length;
  const known = question.type === 'design' ? question.deepDives.length : 0;
  if (currentStep(round).activity !== 'deep-dive')
    throw new AppError('state-refused', 'Deep dives have a step of their own.');
  if (index >= Math.min(known, maxDeepDives))
    throw new AppError('nothing-left', 'Both deep dives have been asked.');
  return { type: 'deep-dive:revealed', questionId, index };
}

function firstDeepDive(round: RoundState, questionId: QuestionId): SessionFact[] {
  return revealsOf(round, questionId).deepDives.length > 0
    ? []
    : [{ type: 'deep-dive:revealed', questionId, index: 0 }];
}

function volunteered(round: RoundState, questionId: QuestionId, content: RoundContent): SessionFact[] {
  const question = content(questionId);
  const { asked, volunteered: told } = revealsOf(round, questionId);
  const known = isInterviewQuestion(question) ? question.clarifications : [];
  return known.flatMap(({ volunteer }, index): SessionFact[] => {
    const isKnown = told.includes(index) || asked.some(({ match }) => match === index);
    return volunteer && !isKnown ? [{ type: 'clarification:volunteered', questionId, index }] : [];
  });
}

function checks(
  round: RoundState,
  { questionId, part }: { questionId: QuestionId; part: DesignPart },
  content: RoundContent,
): SessionFact[] {
  const isShown = revealsOf(round, questionId).checks.includes(part);
  return content(questionId).type !== 'design' || isShown
    ? []
    : [{ type: 'checks:revealed', questionId, part }];
}
