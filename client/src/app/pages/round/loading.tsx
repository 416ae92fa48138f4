import { useEffect } from 'react';
import { Progress } from '../../../ui/progress.tsx';
import { useRound } from './round-context.ts';

const noticeableMs = 300;
let loading = 0;
/** A wait that the server never hears the end of is ended by the next page that sees it. */
const ignore = () => undefined;

/** While a part of the page loads, nobody's time runs. */
export function Loading({ label }: { label: string }) {
  useClockWaits();
  return <Progress label={label} />;
}

/** Nobody's time runs while the component is there, where that is longer than a blink. */
export function useClockWaits(): void {
  const { actions } = useRound();
  useEffect(() => {
    let hasFrozen = false;
    loading += 1;
    const timer = setTimeout(() => {
      hasFrozen = true;
      actions.freeze('loading').catch(ignore);
    }, noticeableMs);
    return () => {
      loading -= 1;
      clearTimeout(timer);
      if (hasFrozen) actions.thaw('loading').catch(ignore);
    };
  }, [actions]);
}

/** Ends a wait that a closed or crashed tab left behind. */
export function useThawLeftOver(): void {
  const { round, actions } = useRound();
  const since = round.clock.freezes.loading;
  useEffect(() => {
    if (since !== undefined && loading === 0) actions.thaw('loading').catch(ignore);
  }, [since, actions]);
}
