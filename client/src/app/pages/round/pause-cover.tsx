import { useEffect, useRef } from 'react';
import { Button } from '../../../ui/button.tsx';
import { useAction, useRound } from './round-context.ts';

/** In place of prompt and work, so that a pause is a pause. */
export function PauseCover() {
  const { actions } = useRound();
  const [resume, isResuming] = useAction(() => actions.thaw('pause'));
  const button = useRef<HTMLDivElement>(null);
  useEffect(() => button.current?.querySelector('button')?.focus(), []);
  return (
    <section
      aria-labelledby="paused"
      className="absolute inset-0 grid place-content-center justify-items-center gap-4 bg-ground p-6 text-center"
    >
      <h2 id="paused" className="text-xl font-semibold">
        Paused
      </h2>
      <p className="max-w-[48ch] text-muted">
        The clock stands. Question and work are covered until you go on. The result lists pauses as they were.
      </p>
      <div ref={button}>
        <Button look="primary" isBusy={isResuming} onClick={() => resume()}>
          Go on
        </Button>
      </div>
    </section>
  );
}
