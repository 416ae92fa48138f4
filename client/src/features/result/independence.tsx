import type { Result } from '@greenroom/shared/result/result.schema';

const words = {
  4: 'You took no hint.',
  3: 'You took one hint of the first level, a nudge.',
  2: 'You took two hints, or one of the second level.',
  1: 'You took a hint of the third level, the last before the solution.',
} as const;

/** How far one got alone; it changes no other number. */
export function Independence({ independence }: { independence: Result['independence'] }) {
  return (
    <p>
      <span className="font-semibold">Independence {independence} of 4.</span> {words[independence]}{' '}
      <span className="text-muted">It is counted from the hints alone and changes no other number.</span>
    </p>
  );
}
