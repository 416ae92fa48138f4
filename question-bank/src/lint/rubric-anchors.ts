import type { Criterion } from '@greenroom/shared/question/question-part.schema';
import { levels } from '@greenroom/shared/vocabulary/level';
import type { Place } from '../origin.ts';
import { error, type Remark, type Rule } from './rule.ts';
import { gramsOf, jaccard, wordsOf } from './text.ts';

const scores = [1, 2, 3, 4] as const;
/** Neighbours that share more than this differ by a word like "very", and two people would score them differently. */
const alike = 0.8;

function judgeCriterion(criterion: Criterion, place: (score: number) => Place): Remark[] {
  return scores.flatMap((score) => {
    const anchor = criterion.anchors[score];
    const remarks: Remark[] = [];
    const count = wordsOf(anchor).length;
    if (count < 8)
      remarks.push(error(place(score), `anchor ${score} of ${criterion.id} has ${count} words, at least 8`));
    if (score < 4) {
      const next = criterion.anchors[(score + 1) as 2 | 3 | 4];
      if (jaccard(gramsOf(anchor), gramsOf(next)) > alike) {
        remarks.push(
          error(place(score), `anchors ${score} and ${score + 1} of ${criterion.id} hardly differ`),
        );
      }
    }
    return remarks;
  });
}

function judgeWhole(criteria: readonly Criterion[], place: Place): Remark[] {
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  const remarks =
    Math.abs(sum - 1) > 1e-6 ? [error(place, `the weights sum to ${sum.toFixed(3)}, not 1`)] : [];
  const falling = criteria.filter(({ expected }) =>
    levels.some((level, at) => at > 0 && expected[level] < expected[levels[at - 1] ?? level]),
  );
  return [...remarks, ...falling.map(({ id }) => error(place, `${id} expects less of a higher level`))];
}

/** Anchors two people would read alike, weights that sum to 1, and at least two criteria sharpened for the question. */
export const rubricAnchors: Rule = (bank, { at, locate }) => {
  const templates = [...bank.rubrics.values()].flatMap((rubric) => [
    ...judgeWhole(rubric.criteria, locate('rubrics', rubric.slug, ['criteria'])),
    ...rubric.criteria.flatMap((criterion, index) =>
      judgeCriterion(criterion, (score) =>
        locate('rubrics', rubric.slug, ['criteria', index, 'anchors', score]),
      ),
    ),
  ]);
  const shipped = new Set(
    [...bank.rubrics.values()].flatMap(({ criteria }) =>
      criteria.flatMap(({ anchors }) => Object.values(anchors)),
    ),
  );
  const items = [...bank.questions.values()].flatMap((question) => {
    if (!('rubric' in question)) return [];
    const sharpened = question.rubric.filter(({ anchors }) =>
      scores.some((score) => !shipped.has(anchors[score])),
    );
    const own = sharpened.flatMap((criterion) =>
      judgeCriterion(criterion, (score) => at(question, ['rubric', 'override', criterion.id, score])),
    );
    if (sharpened.length >= 2) return own;
    return [
      ...own,
      error(
        at(question, ['rubric']),
        `${sharpened.length} criteria have anchors for this question, at least 2`,
      ),
    ];
  });
  return [...templates, ...items];
};
