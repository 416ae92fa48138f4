import type { DeskQuestion } from '@greenroom/shared/pair/pair-view.schema';
import {
  type Helpfulness,
  type Recommendation,
  type Scorecard,
  helpfulness,
  recommendations,
} from '@greenroom/shared/pair/scorecard.schema';

export type Score = 1 | 2 | 3 | 4;

/** One thing to score. `key` names it in the draft. */
export interface Line {
  key: string;
  title: string;
  anchors: Readonly<Record<Score, string>> | null;
}

/** What was chosen so far, by key; the words stand in shared texts of their own. */
export type Chosen = Readonly<Record<string, unknown>>;

export const recommendationKey = 'recommendation';

const titles: Record<Helpfulness, readonly [string, string]> = {
  clarity: ['Clarity', 'You knew what was asked of you.'],
  pacing: ['Pacing', 'There was time for what mattered.'],
  listening: ['Listening', 'They followed your thought before they spoke.'],
  help: ['Help', 'Hints came when needed, and left the work to you.'],
};

/** What an interviewer scores: each line of the rubrics of the questions that were asked. */
export function candidateLines(questions: readonly DeskQuestion[]): Line[] {
  return questions
    .filter(({ isOpen }) => isOpen)
    .flatMap(({ questionId, rubric }) =>
      rubric.map(({ id, title, anchors }) => ({ key: lineKey(questionId, id), title, anchors })),
    );
}

/** What a candidate scores. */
export const interviewerLines: readonly (Line & { meaning: string })[] = helpfulness.map((key) => ({
  key,
  title: titles[key][0],
  meaning: titles[key][1],
  anchors: null,
}));

const lineKey = (questionId: string, criterionId: string) => `${questionId} ${criterionId}`;

/** Keys of what has no score yet, in the order of the card. */
export function missing(lines: readonly Line[], chosen: Chosen, wantsRecommendation: boolean): string[] {
  const open = lines.filter(({ key }) => !isScore(chosen[key])).map(({ key }) => key);
  return wantsRecommendation && !isRecommendation(chosen[recommendationKey])
    ? [...open, recommendationKey]
    : open;
}

interface Words {
  wentWell: string;
  change: string;
}

/** The card of an interviewer, with what was chosen; what is missing is left out, and the server says so. */
export function candidateCard(questions: readonly DeskQuestion[], chosen: Chosen, words: Words): Scorecard {
  const recommendation = chosen[recommendationKey];
  return {
    about: 'candidate',
    scores: questions
      .filter(({ isOpen }) => isOpen)
      .flatMap(({ questionId, rubric }) =>
        rubric.flatMap(({ id: criterionId }) => {
          const score = chosen[lineKey(questionId, criterionId)];
          return isScore(score) ? [{ questionId, criterionId, score }] : [];
        }),
      ),
    recommendation: isRecommendation(recommendation) ? recommendation : 'no',
    ...words,
  };
}

export function interviewerCard(chosen: Chosen, words: Words): Scorecard {
  const scores = Object.fromEntries(helpfulness.map((key) => [key, chosen[key]])) as Record<
    Helpfulness,
    Score
  >;
  return { about: 'interviewer', scores, ...words };
}

export const isScore = (value: unknown): value is Score => [1, 2, 3, 4].includes(value as number);

const isRecommendation = (value: unknown): value is Recommendation =>
  recommendations.includes(value as Recommendation);
