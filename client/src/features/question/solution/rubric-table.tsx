import type { Criterion } from '@greenroom/shared/question/question-part.schema';

const scores = [4, 3, 2, 1] as const;

/** Each line of a rubric with its four anchors, the best first. */
export function RubricTable({ rubric }: { rubric: readonly Criterion[] }) {
  return (
    <div className="grid grid-cols-1 gap-4">
      {rubric.map(({ id, title, weight, anchors }) => (
        <div key={id} className="grid grid-cols-1 gap-1">
          <p className="font-medium">
            {title} <span className="font-normal text-muted">· {Math.round(weight * 100)} %</span>
          </p>
          <ol className="grid grid-cols-1 gap-1 text-sm">
            {scores.map((score) => (
              <li key={score} className="flex gap-2">
                <span className="font-mono font-medium">{score}</span>
                {anchors[score]}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}
