import { fieldLabel } from '@greenroom/shared/document/field-label';
import { field } from '@greenroom/shared/document/field';
import type { QuestionId } from '@greenroom/shared/lib/id';
import type { Question } from '@greenroom/shared/question/question.schema';
import {
  findPoints,
  isWithinFactor,
  judgeQuiz,
  judgeShortAnswer,
  readNumber,
} from '@greenroom/shared/result/judge';
import type { Language } from '@greenroom/shared/vocabulary/language';
import type { Outcome, QuestionResult, Written } from '@greenroom/shared/result/result.schema';
import { isInterviewQuestion } from '@greenroom/shared/session/round-content';
import { type RoundState, revealsOf } from '@greenroom/shared/session/session-state';
import { presentSolution } from '../question/solution.presenter.ts';
import type { Work } from './work.ts';

/** The work of a round twice: as it stood at the bell (or the end, where no bell rang), and as it stands. */
export interface BothWorks {
  atBell: Work;
  now: Work;
  /** Fields that were answered aloud. */
  spoken: ReadonlySet<string>;
}

export function presentQuestionResult(
  round: RoundState,
  question: Question,
  works: BothWorks,
): QuestionResult {
  const reveals = revealsOf(round, question.id);
  const written = writtenFor(question, works);
  const { atBell } = works;
  return {
    solution: presentSolution(question),
    wasReached: reveals.openedMs !== null,
    outcome: outcomeOf(question, written, works),
    chosen: question.type === 'quiz' ? atBell.chosen(question) : [],
    pointsFound: question.type === 'short-answer' ? findPoints(question, mainText(question, atBell)) : [],
    estimates: estimatesOf(question, atBell),
    ticked: ticksOf(round, question, works.now),
    written,
    findings: findingsOf(question, works),
    judgements: round.judgements.filter(({ questionId }) => questionId === question.id),
    pending: [],
    runs: presentRuns(round, question.id),
    marks: works.now.marks(question.id),
    hintsUsed: reveals.hints,
    clarifications: reveals.asked.map(({ text, match }) => ({
      asked: text,
      answer:
        match === null || !isInterviewQuestion(question) ? null : (question.clarifications[match]?.a ?? null),
    })),
  };
}

function presentRuns({ runs }: RoundState, questionId: QuestionId): QuestionResult['runs'] {
  return (runs[questionId] ?? []).map(({ atMs, report: { tests } }) => ({
    atMs,
    passed: tests.filter(({ status }) => status === 'pass').length,
    total: tests.length,
  }));
}

/** One field at the bell and after it; null where it never held a word. */
export function writtenIn(key: string, { atBell, now }: BothWorks): Written | null {
  const [before, after] = [atBell.text(key), now.text(key)];
  if (before.trim() === '' && after.trim() === '') return null;
  return { key, label: fieldLabel(key), atBell: before, afterBell: before === after ? null : after };
}

function writtenFor(question: Question, works: BothWorks): Written[] {
  const keys = new Set([...works.atBell.textKeys(question.id), ...works.now.textKeys(question.id)]);
  const written = [...keys].map((key) => writtenIn(key, works)).filter((field) => field !== null);
  return written.filter((field) => !isStarter(question, field));
}

/** The starter as it stood when the editor opened: nobody's own words. */
function isStarter(question: Question, { key, atBell, afterBell }: Written): boolean {
  if (question.type !== 'coding' || afterBell !== null) return false;
  const starters = Object.entries(question.starters).map(([language, text]) => [
    field.code(question.id, language as Language),
    text,
  ]);
  return starters.some(([code, text]) => code === key && text?.trim() === atBell.trim());
}

const mainText = (question: Question, work: Work) => work.text(field.answer(question.id, 'main'));

function outcomeOf(question: Question, written: readonly Written[], { atBell, spoken }: BothWorks): Outcome {
  if (question.type === 'quiz') return judgeQuiz(question, atBell.chosen(question));
  if (question.type === 'short-answer') return judgeShortAnswer(question, mainText(question, atBell));
  const hasSpoken = [...spoken].some((key) => key.startsWith(`answer/${question.id}/`));
  const hasFound = atBell.findings(question.id).length > 0;
  const hasWritten = hasFound || written.some((field) => field.atBell.trim() !== '');
  return hasSpoken || hasWritten ? 'not-judged' : 'not-reached';
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
