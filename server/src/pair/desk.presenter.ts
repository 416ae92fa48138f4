import type { QuestionId } from '@greenroom/shared/lib/id';
import {
  type Desk,
  type DeskQuestion,
  type OfferGap,
  offerGaps,
} from '@greenroom/shared/pair/pair-view.schema';
import { chooseUntil } from '@greenroom/shared/pair/reading-move';
import type { InterviewQuestion, Question } from '@greenroom/shared/question/question.schema';
import { approachBeganMs } from '@greenroom/shared/session/reveal-timing';
import { isInterviewQuestion, isSpokenQuestion } from '@greenroom/shared/session/round-content';
import type { RoundSetup } from '@greenroom/shared/session/session-event';
import { type Reveals, type RoundState, revealsOf } from '@greenroom/shared/session/session-state';
import { isWithin } from '@greenroom/shared/vocabulary/level';
import { presentCard } from '../question/question.presenter.ts';
import type { LiveSession } from '../session/session-store.ts';

/** The interviewer's side of a round, written out key by key. Called for its interviewer alone. */
export function presentDesk({ state, content }: LiveSession, round: RoundState): Desk {
  const { setup } = round;
  const standing = new Set(setup.questions.map(({ questionId }) => questionId));
  return {
    roundId: setup.id,
    script: setup.plan.steps.map(({ id, title, cue }) => ({ stepId: id, title, cue })),
    moves: setup.plan.moves,
    offers: (setup.offers?.questions ?? []).map(({ questionId }) => ({
      card: presentCard(content(questionId)),
      hasDone: setup.offers?.known?.includes(questionId) ?? false,
      isChosen: standing.has(questionId),
      apart: gapsOf(setup, content(questionId)),
    })),
    chooseUntil: chooseUntil(state, round),
    questions: setup.questions
      .map(({ questionId }) => content(questionId))
      .filter(({ type }) => type !== 'to-ask')
      .map((question) => presentQuestionOf(round, question)),
  };
}

/** Said of each that a small bank had to reach for. */
function gapsOf({ plan, offers, jobRole, level }: RoundSetup, { time, ...question }: Question): OfferGap[] {
  const { max_minutes: max = Infinity, min_minutes: min = 0 } =
    plan.slots.find(({ id }) => id === offers?.slot) ?? {};
  const gaps: Record<OfferGap, boolean> = {
    level: !isWithin(question.level, level),
    role: !question.roles.includes(jobRole),
    longer: time.max > max,
    shorter: time.max < min,
  };
  return offerGaps.filter((gap) => gaps[gap]);
}

function presentQuestionOf(round: RoundState, question: Question): DeskQuestion {
  const reveals = revealsOf(round, question.id);
  const interview = isInterviewQuestion(question) ? question : null;
  return {
    questionId: question.id,
    isOpen: reveals.openedMs !== null,
    title: question.title,
    prompt: question.prompt,
    opening: interview?.opening ?? null,
    measures: interview?.measures ?? null,
    ...presentMaterial(interview, reveals),
    hints: hintsOf(round, question.id, interview),
    probes: isSpokenQuestion(question)
      ? question.probes.map(({ part, ask }, index) => ({
          part,
          ask,
          index,
          given: mannerOf(reveals.probes, index),
        }))
      : [],
    deepDives:
      question.type === 'design'
        ? question.deepDives.map(({ topic, prompt }, index) => {
            const isGiven = reveals.deepDives.some((dive) => dive.index === index);
            return { topic, prompt, index, given: isGiven ? ('shown' as const) : null };
          })
        : [],
    checks:
      question.type === 'design'
        ? Object.entries(question.checks).map(([part, lines]) => ({ part, lines }))
        : [],
    mistakes: interview?.mistakes ?? [],
    rubric: interview?.rubric ?? [],
    answerKey: presentKey(question),
  };
}

function presentKey(question: Question): DeskQuestion['answerKey'] {
  if (question.type === 'quiz') return { options: question.options, sample: null, points: [] };
  if (question.type !== 'short-answer') return null;
  return { options: [], sample: question.sample, points: question.points.map(({ point }) => point) };
}

function presentMaterial(interview: InterviewQuestion | null, { answered, followUps }: Reveals) {
  return {
    clarifications: (interview?.clarifications ?? []).map(({ q, a, volunteer }, index) => ({
      ...{ q, a, volunteer, index },
      given: mannerOf(answered, index),
    })),
    followups: (interview?.followups ?? []).map(({ when, ask, good }, index) => ({
      ...{ when, ask, good, index },
      given: mannerOf(followUps, index),
    })),
  };
}

function hintsOf(
  round: RoundState,
  questionId: QuestionId,
  interview: InterviewQuestion | null,
): DeskQuestion['hints'] {
  const began = approachBeganMs(round, questionId);
  const { hints } = revealsOf(round, questionId);
  return (interview?.hints ?? []).map(({ level, after_min, text }) => ({
    ...{ level, after_min, text },
    dueAtMs: began === null ? null : began + after_min * 60_000 * round.setup.timeFactor,
    given: hints.find((hint) => hint.level === level)?.manner ?? null,
  }));
}

const mannerOf = (list: readonly { index: number; manner: 'shown' | 'aloud' }[], index: number) =>
  list.find((given) => given.index === index)?.manner ?? null;
