import type { Evidence } from '@greenroom/shared/report/report.schema';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { type Names, sideWords } from './report-words.ts';
import { type Moment, timelineOf } from './timeline.ts';

/** The end is what the report is about: more than this is unfolded on request. */
const shownAtFirst = 40;

const timeOf = (at: number) => new Date(at).toLocaleTimeString('en-GB');

/** What happened and was said before the report, with its times, latest at the foot. */
export function ReportTimeline({ evidence, names }: { evidence: Evidence; names: Names }) {
  const [isWhole, setIsWhole] = useState(false);
  const [isSaidOnly, setIsSaidOnly] = useState(false);
  const all = timelineOf(evidence, names);
  const wanted = isSaidOnly ? all.filter(({ is }) => is === 'said') : all;
  const shown = isWhole ? wanted : wanted.slice(-shownAtFirst);
  const hidden = wanted.length - shown.length;
  if (all.length === 0) return <p className="text-muted">Nothing had happened yet.</p>;
  return (
    <div className="grid grid-cols-1 gap-3">
      <label className="inline-flex items-center gap-2 text-sm">
        <input
          type="checkbox"
          checked={isSaidOnly}
          onChange={(event) => setIsSaidOnly(event.target.checked)}
          className="size-4 accent-accent"
        />
        Only what was written in the chat
      </label>
      {hidden > 0 && (
        <Button size="small" className="justify-self-start" onClick={() => setIsWhole(true)}>
          Show the {hidden} lines before
        </Button>
      )}
      {shown.length === 0 && <p className="text-muted">Nothing was written in the chat.</p>}
      <ol className="grid grid-cols-1 rounded-card border border-hairline bg-surface py-2">
        {shown.map((moment, index) => (
          <Line key={`${moment.at} ${index}`} moment={moment} names={names} />
        ))}
      </ol>
    </div>
  );
}

function Line({ moment, names }: { moment: Moment; names: Names }) {
  const { at, text } = moment;
  return (
    <li className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-3 px-4 py-1 text-sm">
      <time dateTime={new Date(at).toISOString()} className="pt-px font-mono text-xs leading-5 text-muted">
        {timeOf(at)}
      </time>
      {moment.is === 'event' ? (
        <span className="text-muted">{text}</span>
      ) : (
        <div
          className={`my-1 border-l-4 py-0.5 pl-3 ${moment.by === 'reported' ? 'border-warn' : 'border-control'}`}
        >
          <p className="text-xs text-muted">
            {moment.by === null ? (
              'One of the two'
            ) : (
              <>
                <span className="font-semibold text-ink">{names[moment.by]}</span> · {sideWords[moment.by]}
              </>
            )}
          </p>
          <p className="whitespace-pre-wrap wrap-anywhere">{text}</p>
        </div>
      )}
    </li>
  );
}
