import type { Finding } from '@greenroom/shared/finding/finding.schema';
import { isNearIssue } from '@greenroom/shared/finding/near-issue';
import type { QuestionResult } from '@greenroom/shared/result/result.schema';
import { findingPlace } from '../../lib/finding-place.ts';
import { Badge } from '../../ui/badge.tsx';

/** What one wrote to lines of a change; what came after the bell is told apart. */
export function OwnFindings({ findings: { atBell, afterBell } }: Pick<QuestionResult, 'findings'>) {
  if (atBell.length + afterBell.length === 0) return null;
  return (
    <div className="grid grid-cols-1 gap-2">
      <p className="text-sm font-medium">Your findings on lines</p>
      <FindingItems findings={atBell} />
      {afterBell.length > 0 && (
        <div className="border-l-2 border-dashed border-warn pl-3">
          <p className="text-sm font-medium">After the bell</p>
          <FindingItems findings={afterBell} />
        </div>
      )}
    </div>
  );
}

type Issue = Parameters<typeof isNearIssue>[1];

/** Beside an issue: what one wrote to the same lines. Same lines are not the same thought, so nothing is counted. */
export function NearFindings({ issue, findings }: { issue: Issue; findings: readonly Finding[] }) {
  const near = findings.filter((finding) => isNearIssue(finding, issue));
  if (near.length === 0) return null;
  return (
    <div className="border-l-2 border-accent pl-3">
      <p className="text-sm font-medium">You wrote to these lines</p>
      <FindingItems findings={near} />
    </div>
  );
}

function FindingItems({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul className="grid grid-cols-1 gap-2">
      {findings.map((finding) => (
        <li key={finding.id} className="grid grid-cols-1 gap-0.5">
          <span className="flex flex-wrap items-center gap-2 font-mono text-sm break-all text-muted">
            {findingPlace(finding)}
            {finding.severity && <Badge>{finding.severity}</Badge>}
          </span>
          <span className="max-w-[72ch] break-words whitespace-pre-wrap">{finding.text}</span>
        </li>
      ))}
    </ul>
  );
}
