import type { QuestionOf } from '../question/question.schema.ts';
import type { Estimate } from '../question/question-design.schema.ts';
import type { Outcome } from './result.schema.ts';

/** An estimate passes within this factor of the reference, either way (domain page, Solo). */
export const estimateFactor = 3;

/** All or nothing; nothing chosen was not reached, and leaves the percentage. */
export function judgeQuiz(
  { options }: Pick<QuestionOf<'quiz'>, 'options'>,
  chosen: readonly string[],
): Outcome {
  if (chosen.length === 0) return 'not-reached';
  const right = options.filter(({ correct }) => correct).map(({ id }) => id);
  return right.length === chosen.length && right.every((id) => chosen.includes(id)) ? 'right' : 'wrong';
}

/** Which points a text makes: one of a point's phrases stands in it, case and white space aside. */
export function findPoints({ points }: Pick<QuestionOf<'short-answer'>, 'points'>, text: string): boolean[] {
  const said = fold(text);
  return points.map(({ phrases }) => phrases.some((phrase) => said.includes(fold(phrase))));
}

export function judgeShortAnswer(
  question: Pick<QuestionOf<'short-answer'>, 'points'>,
  text: string,
): Outcome {
  if (text.trim() === '') return 'not-reached';
  const found = findPoints(question, text).filter(Boolean).length;
  if (found === question.points.length) return 'right';
  return found > 0 ? 'partly' : 'wrong';
}

/** Reads `1,200`, `1 200`, `3.5k`, `2 million`, `4e6`, `10 GB/day` as a number; null where there is none. */
export function readNumber(text: string): number | null {
  const match =
    /(-?\d[\d,_ ]*(?:\.\d+)?(?:e[+-]?\d+)?)\s*(k|thousand|m|million|mio|b|billion|bn|t|trillion)?\b/i.exec(
      text,
    );
  if (match?.[1] === undefined) return null;
  const value = Number(match[1].replace(/[,_ ]/g, ''));
  const scale = scales[(match[2] ?? '').toLowerCase()] ?? 1;
  return Number.isFinite(value) ? value * scale : null;
}

const scales: Record<string, number> = {
  ...{ k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, mio: 1e6 },
  ...{ b: 1e9, bn: 1e9, billion: 1e9, t: 1e12, trillion: 1e12 },
};

/** True where the written number lies within a factor of three of the estimate's value. */
export function isWithinFactor({ value }: Pick<Estimate, 'value'>, written: number | null): boolean {
  if (written === null || written <= 0 || value <= 0) return written === value;
  const ratio = written / value;
  return ratio <= estimateFactor && ratio >= 1 / estimateFactor;
}

const fold = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();
