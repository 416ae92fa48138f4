import type { QuestionId } from '@greenroom/shared/lib/id';
import { findingPlace } from '../../../../lib/finding-place.ts';
import { useFindings } from '../../../../features/finding/use-findings.ts';
import { Badge } from '../../../../ui/badge.tsx';
import { useRound } from '../round-context.ts';

/** Everything written to lines so far, beside the general remarks. */
export function FindingList({ questionId }: { questionId: QuestionId }) {
  const { work } = useRound();
  const { findings } = useFindings(work, questionId);
  const written = findings.filter(({ text }) => text.length > 0);
  return (
    <section aria-label="Findings on lines" className="grid gap-2">
      <p className="text-sm font-medium">Findings on lines{written.length > 0 && ` (${written.length})`}</p>
      {written.length === 0 ? (
        <p className="text-sm text-muted">
          Choose the mark beside a line of the source to write to it; with Shift, a second line makes a range.
          What concerns no single line goes below.
        </p>
      ) : (
        <ol className="grid gap-2">
          {written.map((finding) => (
            <li
              key={finding.id}
              className="grid gap-0.5 rounded-control border border-hairline bg-surface px-3 py-2"
            >
              <span className="flex flex-wrap items-center gap-2 font-mono text-xs text-muted">
                {findingPlace(finding)}
                {finding.severity && <Badge>{finding.severity}</Badge>}
              </span>
              <span className="line-clamp-3 break-words whitespace-pre-wrap">{finding.text.toString()}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
