import { expect, test } from '@jest/globals';
import type { DeskQuestion } from '@greenroom/shared/pair/pair-view.schema';
import { scorecardSchema } from '@greenroom/shared/pair/scorecard.schema';
import {
  candidateCard,
  candidateLines,
  interviewerCard,
  interviewerLines,
  missing,
  recommendationKey,
} from './scorecard-draft.ts';

const anchors = { 1: 'a', 2: 'b', 3: 'c', 4: 'd' };
const id = '9d5b1ec3-9fac-4de2-8796-85cddc6c223c';
const question = (isOpen: boolean) =>
  ({
    questionId: id,
    isOpen,
    rubric: [
      { id: 'approach', title: 'Approach', anchors },
      { id: 'testing', title: 'Testing', anchors },
    ],
  }) as unknown as DeskQuestion;
const words = { wentWell: 'Spoke while typing.', change: 'Ask about limits.' };

test('only questions that were asked have lines', () => {
  expect(candidateLines([question(true), question(false)]).map(({ title }) => title)).toEqual([
    'Approach',
    'Testing',
  ]);
});

test('what is missing is named line by line, the recommendation last', () => {
  const lines = candidateLines([question(true)]);
  expect(missing(lines, { [`${id} approach`]: 3 }, true)).toEqual([`${id} testing`, recommendationKey]);
  expect(missing(lines, { [`${id} approach`]: 3, [`${id} testing`]: 7 }, false)).toEqual([`${id} testing`]);
});

test('a full draft makes a card that the contract takes', () => {
  const chosen = { [`${id} approach`]: 3, [`${id} testing`]: 2, [recommendationKey]: 'yes' };
  const card = candidateCard([question(true)], chosen, words);
  expect(missing(candidateLines([question(true)]), chosen, true)).toEqual([]);
  expect(scorecardSchema.safeParse(card).success).toBe(true);
});

test('a candidate’s card holds all four lines, or the contract refuses it', () => {
  const chosen = { clarity: 4, pacing: 3, listening: 4, help: 2 };
  expect(missing(interviewerLines, chosen, false)).toEqual([]);
  expect(scorecardSchema.safeParse(interviewerCard(chosen, words)).success).toBe(true);
  expect(scorecardSchema.safeParse(interviewerCard({ clarity: 4 }, words)).success).toBe(false);
});
