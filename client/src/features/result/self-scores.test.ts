import { describe, expect, test } from '@jest/globals';
import type { Result } from '@greenroom/shared/result/result.schema';
import type { SelfScore } from './results.ts';
import { type Line, linesToScore, weightedMean, withChosen } from './self-scores.ts';

const criterion = (id: string, weight: number) => ({ id, title: id, weight, anchors: {}, expected: {} });
const question = (id: string, wasReached: boolean) => ({
  wasReached,
  solution: {
    question: { id, title: `Title of ${id}` },
    rubric: [criterion('plan', 0.75), criterion('words', 0.25)],
  },
});
const result = {
  questions: [question('one', true), question('two', false)],
  selfScores: [{ questionId: 'one', criterionId: 'plan', score: 4 }],
} as unknown as Pick<Result, 'questions' | 'selfScores'>;

describe('the self-score', () => {
  test('asks about what was reached, and knows what is scored', () => {
    expect(linesToScore(result).map(({ criterion: { id }, score }) => [id, score])).toEqual([
      ['plan', 4],
      ['words', undefined],
    ]);
  });

  test('keeps one score a line, and a choice that the stored ones do not know yet', () => {
    const [stored] = result.selfScores as [SelfScore];
    const plan = { ...stored, score: 2 as const };
    const words = { ...stored, criterionId: 'words', score: 3 as const };
    expect(withChosen(result.selfScores, [plan, words])).toEqual([plan, words]);
    expect(withChosen([], [words, plan])).toEqual([words, plan]);
    expect(withChosen(result.selfScores, [])).toEqual(result.selfScores);
  });

  test('weighs what is scored and leaves out what is not', () => {
    const [plan, words] = linesToScore(result) as [Line, Line];
    expect(weightedMean([words])).toBeUndefined();
    expect(weightedMean([plan, words])).toBe(4);
    expect(weightedMean([plan, { ...words, score: 2 }])).toBe(3.5);
  });
});
