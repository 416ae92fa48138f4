import type { Result } from '@greenroom/shared/result/result.schema';

/** `7 of 9 right (78 %)`; what was not reached is said apart and leaves the percentage. */
export function TallyLine({ tally: { right, judged, notReached } }: { tally: NonNullable<Result['tally']> }) {
  return (
    <p className="text-lg">
      {judged === 0 ? (
        'Nothing was answered before the bell.'
      ) : (
        <>
          <span className="font-semibold">
            {right} of {judged} right
          </span>{' '}
          ({Math.round((100 * right) / judged)} %)
        </>
      )}
      {notReached > 0 && (
        <span className="text-base text-muted"> · {notReached} not reached, which leaves the percentage</span>
      )}
    </p>
  );
}
