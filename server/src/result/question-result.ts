import type { Question } from '@greenroom/shared/question/question.schema';
import { findPoints, isWithinFactor, readNumber } from '@greenroom/shared/result/judge';
import type { QuestionResult } from '@greenroom/shared/result/result.schema';
import { isInterviewQuestion } from '@greenroom/shared/session/round-content';
import { type Reveals, type RoundState, revealsOf } from '@greenroom/shared/session/session-state';
import { presentSolution } from '../question/solution.presenter.ts';
import type { BothWorks } from './both-works.ts';
import { judgementsOf, runsOf } from './judgement-result.ts';
import { mainText, outcomeOf } from './outcome.ts';
import type { Work } from './work.ts';
import { writtenFor } from './written.ts';

/** The work of a round, and what of it was said rather than written. */
export interface RoundWork extends BothWorks {
  /** Fields that were answered aloud. */
  spoken: ReadonlySet<string>;
}

export function presentQuestionResult(
  round: RoundState,
  question: Question,
  works: RoundWork,
): QuestionResult {
  const reveals = revealsOf(round, question.id);
  const written = writtenFor(question, works);
  const { atBell, spoken } = works;
  const { judgements, pending } = judgementsOf(round, question, works);
  const judgement = judgements.find(({ moment }) => moment === 'bell');
  return {
    solution: presentSolution(question),
    wasReached: reveals.openedMs !== null,
    outcome: outcomeOf(question, { atBell, spoken, written, judgement }),
    chosen: question.type === 'quiz' ? atBell.chosen(question) : [],
    pointsFound: question.type === 'short-answer' ? findPoints(question, mainText(question, atBell)) : [],
    estimates: estimatesOf(question, atBell),
    ticked: ticksOf(round, question, works.now),
    written,
    findings: findingsOf(question, works),
    judgements,
    pending,
    runs: runsOf(round, question.id),
    marks: works.now.marks(question.id),
    hintsUsed: reveals.hints,
    clarifications: clarificationsOf(question, reveals),
  };
}

/** Those one asked the server for, and those a human interviewer answered. */
function clarificationsOf(
  question: Question,
  { asked, answered }: Reveals,
): QuestionResult['clarifications'] {
  const known = isInterviewQuestion(question) ? question.clarifications : [];
  const answerOf = (index: number | null) => (index === null ? null : (known[index]?.a ?? null));
  return [
    ...asked.map(({ text, match }) => ({ asked: text, answer: answerOf(match) })),
    ...answered.map(({ index }) => ({ asked: known[index]?.q ?? '', answer: answerOf(index) })),
  ];
}

function findingsOf({ id, type }: Question, { atBell, now }: BothWorks): QuestionResult['findings'] {
  if (type !== 'review') return { atBell: [], afterBell: [] };
  const before = atBell.findings(id);
  const known = new Set(before.map((finding) => JSON.stringify(finding)));
  return {
    atBell: before,
    afterBell: now.findings(id).filter((finding) => !known.has(JSON.stringify(finding))),
  };
}

function estimatesOf(question: Question, work: Work): QuestionResult['estimates'] {
  if (question.type !== 'design') return [];
  return question.estimation.map((estimate) => {
    const value = readNumber(work.estimate(question.id, estimate.id));
    return { id: estimate.id, value, isWithin: isWithinFactor(estimate, value) };
  });
}

function ticksOf(round: RoundState, question: Question, work: Work): QuestionResult['ticked'] {
  if (question.type !== 'design') return [];
  return revealsOf(round, question.id).checks.map((part) => ({
    part,
    lines: question.checks[part].map((line, index) => ({
      line,
      isTicked: work.isTicked(question.id, part, index),
    })),
  }));
}
