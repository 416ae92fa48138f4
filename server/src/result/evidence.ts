import type { Question } from '@greenroom/shared/question/question.schema';
import type { Evidence } from '@greenroom/shared/result/remarks';
import type { QuestionResult, Result } from '@greenroom/shared/result/result.schema';
import { isInterviewQuestion } from '@greenroom/shared/session/round-content';
import type { RoundState } from '@greenroom/shared/session/session-state';

type Known = Pick<Result, 'tally' | 'steps' | 'usedMs' | 'plannedMs'> & {
  questions: readonly QuestionResult[];
  content: readonly Question[];
};

/** What the rules of the remarks look at, counted. */
export function gatherEvidence(
  round: RoundState,
  { tally, steps, usedMs, plannedMs, questions, content }: Known,
): Evidence {
  const lines = questions.flatMap(({ ticked }) => ticked.flatMap((part) => part.lines));
  const estimates = questions.flatMap((question) => question.estimates);
  const asked = questions.flatMap(({ clarifications }) => clarifications);
  const reached = steps.filter(({ wasReached }) => wasReached);
  const overruns = reached
    .map(({ title, usedMs: used, plannedMs: planned }) => ({ title, ms: used - planned }))
    .filter(({ ms }) => ms > 0);
  const texts = [
    ...questions.flatMap(({ written }) => written.map(({ atBell }) => atBell)),
    ...steps.flatMap(({ words }) => words?.atBell ?? []),
  ];
  return {
    right: tally?.right ?? 0,
    judged: tally?.judged ?? 0,
    notReached: tally?.notReached ?? 0,
    hintsUsed: questions.reduce((sum, { hintsUsed }) => sum + hintsUsed.length, 0),
    hintsMax: content.reduce(
      (sum, question) => sum + (isInterviewQuestion(question) ? question.hints.length : 0),
      0,
    ),
    clarificationsAsked: asked.length,
    clarificationsHit: asked.filter(({ answer }) => answer !== null).length,
    canClarify: round.setup.plan.steps.some(({ activity }) => activity === 'clarify'),
    stepsReached: reached.length,
    steps: steps.length,
    worstOverrun: overruns.sort((left, right) => right.ms - left.ms)[0] ?? null,
    wordsWritten: texts.join(' ').split(/\s+/).filter(Boolean).length,
    checksTicked: lines.filter(({ isTicked }) => isTicked).length,
    checks: lines.length,
    estimatesWithin: estimates.filter(({ isWithin }) => isWithin).length,
    estimates: estimates.length,
    marks: questions.reduce((sum, { marks }) => sum + marks.length, 0),
    ...codeEvidence(questions),
    canMark: content.some(({ type }) => type === 'behavioral'),
    usedMs,
    plannedMs,
  };
}

function codeEvidence(
  questions: readonly QuestionResult[],
): Pick<Evidence, 'canRun' | 'runs' | 'greenMs' | 'hiddenFailed'> {
  const runs = questions.flatMap((question) => question.runs);
  const green = runs.filter(({ passed, total }) => total > 0 && passed === total);
  const atBell = questions.flatMap(({ judgements }) => judgements.filter(({ moment }) => moment === 'bell'));
  const hidden = atBell.flatMap(({ report }) => report.tests.filter((test) => test.hidden));
  return {
    canRun: questions.some(({ judgements, pending }) => judgements.length + pending.length > 0),
    runs: runs.length,
    greenMs: green.length === 0 ? null : Math.min(...green.map(({ atMs }) => atMs)),
    hiddenFailed: hidden.filter(({ status }) => status !== 'pass').map(({ name }) => name),
  };
}
