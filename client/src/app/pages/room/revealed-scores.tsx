import type { PairView } from '@greenroom/shared/pair/pair-view.schema';
import { type Scorecard, helpfulness, helpfulnessLabels } from '@greenroom/shared/pair/scorecard.schema';

type Rubrics = NonNullable<PairView['revealed']>['rubrics'];

/** Each line by its name, with what that score looks like: a number alone says too little to work on. */
export function RevealedScores({ card, rubrics }: { card: Scorecard; rubrics: Rubrics }) {
  const lines = card.about === 'interviewer' ? helpLines(card) : rubricLines(card, rubrics);
  return (
    <dl className="grid gap-3 empty:hidden">
      {lines.map(({ key, title, score, says }) => (
        <div key={key} className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 gap-y-0.5 text-sm">
          <dt>{title}</dt>
          <dd className="whitespace-nowrap">
            <span aria-hidden className="mr-2 tracking-widest text-accent">
              {'●'.repeat(score)}
              {'○'.repeat(4 - score)}
            </span>
            <span className="font-mono font-semibold">{score}</span>
            <span className="text-muted"> of 4</span>
          </dd>
          {says !== null && <dd className="col-span-2 max-w-[72ch] text-muted">{says}</dd>}
        </div>
      ))}
    </dl>
  );
}

interface ScoredLine {
  key: string;
  title: string;
  score: 1 | 2 | 3 | 4;
  says: string | null;
}

const helpLines = ({ scores }: Extract<Scorecard, { about: 'interviewer' }>): ScoredLine[] =>
  helpfulness.map((key) => ({ key, title: helpfulnessLabels[key], score: scores[key], says: null }));

/** Of several questions each line says which it is of. */
function rubricLines({ scores }: Extract<Scorecard, { about: 'candidate' }>, rubrics: Rubrics): ScoredLine[] {
  const isMany = new Set(scores.map(({ questionId }) => questionId)).size > 1;
  return scores.flatMap(({ questionId, criterionId, score }) => {
    const rubric = rubrics.find((known) => known.questionId === questionId);
    const criterion = rubric?.criteria.find(({ id }) => id === criterionId);
    if (rubric === undefined || criterion === undefined) return [];
    const title = isMany ? `${criterion.title} · ${rubric.title}` : criterion.title;
    return [{ key: `${questionId} ${criterionId}`, title, score, says: criterion.anchors[score] }];
  });
}
