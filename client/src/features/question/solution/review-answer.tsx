import type { QuestionSolution } from '@greenroom/shared/question/question-view.schema';
import type { ReactNode } from 'react';
import { Badge } from '../../../ui/badge.tsx';

const looks = { critical: 'danger', major: 'warn', minor: 'plain' } as const;
const place = ({ file, lines: [from, to] }: { file: string; lines: [number, number] }) =>
  from === to ? `${file}, line ${from}` : `${file}, lines ${from} to ${to}`;

interface Props {
  solution: QuestionSolution;
  /** What stands below each issue, such as what a candidate wrote to its lines. */
  renderBeside?: (issue: NonNullable<QuestionSolution['issues']>[number]) => ReactNode;
}

/** What there was to find in a review, worst first, and what only looked like a fault. */
export function ReviewAnswer({ solution: { issues = [], decoys = [] }, renderBeside }: Props) {
  if (issues.length === 0) return null;
  const severities = ['critical', 'major', 'minor'] as const;
  const worstFirst = [...issues].sort(
    (one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity),
  );
  return (
    <div className="grid grid-cols-1 gap-4">
      <p className="font-medium">What there was to find</p>
      <ol className="grid grid-cols-1 gap-4">
        {worstFirst.map((issue) => (
          <li key={`${place(issue)} ${issue.title}`} className="grid grid-cols-1 gap-1">
            <span className="flex flex-wrap items-center gap-2">
              <span className="font-medium">{issue.title}</span>
              <Badge look={looks[issue.severity]}>{issue.severity}</Badge>
              <Badge>{issue.category}</Badge>
            </span>
            <span className="font-mono text-sm break-all text-muted">{place(issue)}</span>
            <span>{issue.why}</span>
            <span>Fix: {issue.fix}</span>
            {renderBeside?.(issue)}
          </li>
        ))}
      </ol>
      {decoys.length > 0 && (
        <>
          <p className="font-medium">Looks wrong, and is not</p>
          <ul className="grid grid-cols-1 gap-2">
            {decoys.map((decoy) => (
              <li key={place(decoy)} className="grid grid-cols-1 gap-0.5">
                <span className="font-mono text-sm break-all text-muted">{place(decoy)}</span>
                <span>{decoy.why}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
