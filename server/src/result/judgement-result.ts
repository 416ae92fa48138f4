import type { Judgement, Moment } from '@greenroom/shared/judgement/judgement.schema';
import type { QuestionId } from '@greenroom/shared/lib/id';
import type { Question } from '@greenroom/shared/question/question.schema';
import type { QuestionResult } from '@greenroom/shared/result/result.schema';
import type { RoundState } from '@greenroom/shared/session/session-state';
import { judgedTexts, judgementOf } from '../judgement/judged-text.ts';
import { presentJudgement } from '../judgement/judgement.presenter.ts';
import type { BothWorks } from './both-works.ts';

/** How a question's code was judged, and which of its texts no browser has run yet. */
export function judgementsOf(
  round: RoundState,
  question: Question,
  works: BothWorks,
): { judgements: Judgement[]; pending: Moment[] } {
  const known = judgedTexts(round, question, works).map((text) => ({
    text,
    judgement: judgementOf(round, text),
  }));
  return {
    judgements: known.flatMap(({ text, judgement }) =>
      judgement ? [presentJudgement(judgement, text)] : [],
    ),
    pending: known.flatMap(({ text, judgement }) => (judgement ? [] : [text.moment])),
  };
}

/** Runs of the visible tests, each as a count. */
export function runsOf({ runs }: RoundState, questionId: QuestionId): QuestionResult['runs'] {
  return (runs[questionId] ?? []).map(({ atMs, report: { tests } }) => ({
    atMs,
    passed: tests.filter(({ status }) => status === 'pass').length,
    total: tests.length,
  }));
}
