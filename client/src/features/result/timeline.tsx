import type { Result } from '@greenroom/shared/result/result.schema';
import { durationWords, minutesAndSeconds } from '../../lib/time-words.ts';

const reasons: Record<Result['freezes'][number]['reason'], string> = {
  pause: 'You paused',
  drop: 'Your connection dropped',
  restart: 'The server restarted',
  loading: 'Something was still loading',
  microphone: 'The microphone failed',
};

/** Each step's planned and used time as words and bars, and everything for which the clock waited. */
export function Timeline({ steps, freezes }: Pick<Result, 'steps' | 'freezes'>) {
  const longest = Math.max(...steps.flatMap(({ plannedMs, usedMs }) => [plannedMs, usedMs]), 1);
  return (
    <div className="grid grid-cols-1 gap-4">
      <ol className="grid grid-cols-1 gap-3">
        {steps.map((step) => (
          <li
            key={step.id}
            className="grid grid-cols-1 gap-1 sm:grid-cols-[14rem_1fr] sm:items-center sm:gap-4"
          >
            <span className="grid">
              <span className="font-medium">{step.title}</span>
              <span className="text-sm text-muted">{usedWords(step)}</span>
            </span>
            <span aria-hidden className="grid gap-0.5">
              <Bar share={step.plannedMs / longest} className="bg-control" />
              <Bar
                share={step.usedMs / longest}
                className={step.usedMs > step.plannedMs ? 'bg-warn' : 'bg-accent'}
              />
            </span>
          </li>
        ))}
      </ol>
      <p aria-hidden className="flex flex-wrap gap-4 text-xs text-muted">
        <span className="flex items-center gap-1.5">
          <span className="h-2 w-4 rounded-full bg-control" /> planned
        </span>
        <span className="flex items-center gap-1.5">
          <span className="h-2 w-4 rounded-full bg-accent" /> used
        </span>
        <span className="flex items-center gap-1.5">
          <span className="h-2 w-4 rounded-full bg-warn" /> used, over
        </span>
      </p>
      {freezes.length > 0 && (
        <ul className="grid gap-1 text-sm">
          {freezes.map(({ reason, atMs, lastedMs }, index) => (
            <li key={index}>
              {reasons[reason]} at {minutesAndSeconds(atMs)}
              {lastedMs === null ? '' : `, for ${durationWords(lastedMs)}`}; the clock waited.
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function usedWords({ wasReached, plannedMs, usedMs }: Result['steps'][number]): string {
  if (!wasReached) return `not reached, of ${durationWords(plannedMs)}`;
  const over = usedMs - plannedMs;
  const used = `${durationWords(usedMs)} of ${durationWords(plannedMs)}`;
  return over >= 1000 ? `${used}, over by ${minutesAndSeconds(over)}` : used;
}

function Bar({ share, className }: { share: number; className: string }) {
  return (
    <span className={`h-2 rounded-full ${className}`} style={{ width: `${Math.max(share * 100, 0.5)}%` }} />
  );
}
