import { field } from '@greenroom/shared/document/field';
import { changeRules, goodRules, remark } from '@greenroom/shared/result/remarks';
import type { QuestionResult, Result } from '@greenroom/shared/result/result.schema';
import { totalMs } from '@greenroom/shared/session/clock';
import { independenceOf } from '@greenroom/shared/session/independence';
import { usedMs } from '@greenroom/shared/session/round-move';
import type { RoundState } from '@greenroom/shared/session/session-state';
import type { LiveSession } from '../session/session-store.ts';
import { gatherEvidence } from './evidence.ts';
import { type RoundWork, presentQuestionResult } from './question-result.ts';
import { writtenIn } from './written.ts';

/** The result of an ended round, from its log and its documents alone. */
export function presentResult(
  { id, state, content, round }: LiveSession & { round: RoundState },
  given: { works: RoundWork; notes: string; next: Result['next'] },
): Result {
  const { plan, jobRole, level } = round.setup;
  const endedAt = round.end?.at ?? 0;
  const drawn = round.setup.questions.map(({ questionId }) => content(questionId));
  const asked = drawn.filter(({ type }) => type !== 'to-ask');
  const questions = asked.map((question) => presentQuestionResult(round, question, given.works));
  const toAsk = drawn.flatMap((question) => (question.type === 'to-ask' ? [question] : []));
  const steps = presentSteps(round, given.works);
  const times = {
    usedMs: Math.min(usedMs(round, endedAt), totalMs(round.clock)),
    plannedMs: totalMs(round.clock),
  };
  const tally = tallyOf(questions);
  const seen = gatherEvidence(round, { tally, steps, questions, content: asked, ...times });
  return {
    sessionId: id,
    plan: { slug: plan.slug, title: plan.title, phase: plan.phase },
    ...{ jobRole, level, createdAt: state.createdAt, endedAt, ...times },
    endReason: round.end?.reason ?? 'finished',
    independence: independenceOf(round),
    selfScores: round.selfScores,
    good: remark(goodRules, seen),
    change: remark(changeRules, seen),
    next: given.next,
    tally,
    steps,
    freezes: round.freezes.map(({ reason, atMs, lastedMs }) => ({ reason, atMs, lastedMs })),
    questions,
    toAsk: toAsk.map(({ prompt, audience, listenFor, avoid }) => ({ prompt, audience, listenFor, avoid })),
    notes: given.notes,
  };
}

function presentSteps(round: RoundState, works: RoundWork): Result['steps'] {
  const { steps } = round.setup.plan;
  // After the bell no step's time runs any more, however long the page stays open.
  const bellMs = totalMs(round.clock);
  const endMs = usedMs(round, round.end?.at ?? 0);
  return steps.map(({ id, title, minutes }, index) => {
    const start = round.stepStarts[index];
    const end = round.stepStarts[index + 1] ?? endMs;
    return {
      id,
      title,
      plannedMs: minutes * 60_000 * round.setup.timeFactor,
      usedMs: start === undefined ? 0 : Math.max(0, Math.min(end, bellMs) - start),
      wasReached: start !== undefined,
      words: writtenIn(field.words(id), works),
    };
  });
}

/** Only what a machine can judge counts; what was not reached leaves the percentage. */
function tallyOf(questions: readonly QuestionResult[]): Result['tally'] {
  const checkable = questions.filter(isCheckable);
  if (checkable.length === 0) return null;
  const judged = checkable.filter(({ outcome }) => outcome !== 'not-reached');
  return {
    right: judged.filter(({ outcome }) => outcome === 'right').length,
    judged: judged.length,
    notReached: checkable.length - judged.length,
  };
}

/** Code counts once it is judged; what no browser has run yet is neither right nor wrong. */
function isCheckable({ solution: { question }, outcome }: QuestionResult): boolean {
  const isCode = ['coding', 'sql'].includes(question.type) || question.kind === 'debug';
  return ['quiz', 'short-answer'].includes(question.type) || (isCode && outcome !== 'not-judged');
}
