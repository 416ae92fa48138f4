import type { QuestionResult } from '@greenroom/shared/result/result.schema';
import { minutesAndSeconds } from '../../../lib/time-words.ts';

/** When the visible tests were run in the round, and how many passed each time. */
export function RunTimeline({ runs }: Pick<QuestionResult, 'runs'>) {
  if (runs.length === 0) return null;
  return (
    <div className="grid gap-1">
      <h4 className="text-sm font-medium">Your runs in the round</h4>
      <ol className="flex flex-wrap gap-2 text-sm tabular-nums">
        {runs.map(({ atMs, passed, total }, index) => (
          <li key={index} className="rounded-control border border-hairline bg-surface px-2 py-0.5">
            <span className="text-muted">at {minutesAndSeconds(atMs)}</span> {passed} of {total}
          </li>
        ))}
      </ol>
    </div>
  );
}
