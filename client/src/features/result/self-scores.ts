import type { Criterion } from '@greenroom/shared/question/question-part.schema';
import type { Result } from '@greenroom/shared/result/result.schema';
import type { SelfScore } from './results.ts';

/** A criterion of one of the round's questions, with one's own score of it. */
export interface Line {
  questionId: SelfScore['questionId'];
  questionTitle: string;
  criterion: Criterion;
  score: SelfScore['score'] | undefined;
}

/** What can be scored: the rubrics of the questions that were reached. */
export function linesToScore({ questions, selfScores }: Pick<Result, 'questions' | 'selfScores'>): Line[] {
  return questions
    .filter(({ wasReached }) => wasReached)
    .flatMap(({ solution: { question, rubric } }) =>
      rubric.map((criterion) => ({
        questionId: question.id,
        questionTitle: question.title,
        criterion,
        score: selfScores.find((one) => one.questionId === question.id && one.criterionId === criterion.id)
          ?.score,
      })),
    );
}

/** The scores that are stored, with those chosen on this page in their place: an answer that was under way knows less. */
export function withChosen(stored: readonly SelfScore[], chosen: readonly SelfScore[]): SelfScore[] {
  const byLine = new Map([...stored, ...chosen].map((one) => [`${one.questionId} ${one.criterionId}`, one]));
  return [...byLine.values()];
}

/** The mean of what is scored, by the weights of the rubric; undefined before the first score. */
export function weightedMean(lines: readonly Line[]): number | undefined {
  const scored = lines.flatMap(({ criterion: { weight }, score }) =>
    score === undefined ? [] : [{ weight, score }],
  );
  const total = scored.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return undefined;
  return scored.reduce((sum, { weight, score }) => sum + weight * score, 0) / total;
}
