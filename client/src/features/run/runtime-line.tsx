import { runtimeLabels } from '@greenroom/shared/run/runtime';
import { Button } from '../../ui/button.tsx';
import { runtimeWords } from './runtime-words.ts';
import type { RuntimeView } from './use-runtime.ts';

/** What runs the code, how large it is and how far; with a way to say no, or yes after all. */
export function RuntimeLine({ runtime, later }: { runtime: RuntimeView; later?: string }) {
  const { state, bytes, isDeclined, prepare, decline } = runtime;
  const words = runtimeWords({ ...runtime, ...(later !== undefined && { later }) });
  const canAsk = (state.status === 'absent' && typeof bytes === 'number') || canRetry(runtime);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span className="text-muted" data-runtime={state.status}>
        {words}
      </span>
      {state.status === 'downloading' && (
        <progress
          aria-label={`Download of ${runtimeLabels[runtime.id]}`}
          max={1}
          value={state.fraction}
          className="h-1.5 w-24 accent-accent"
        />
      )}
      {state.status === 'downloading' && (
        <Button size="small" look="quiet" onClick={decline}>
          Not now
        </Button>
      )}
      {canAsk && (
        <Button size="small" onClick={prepare}>
          {state.status === 'failed' ? 'Try again' : isDeclined ? 'Download after all' : 'Download now'}
        </Button>
      )}
    </div>
  );
}

function canRetry({ state }: RuntimeView): boolean {
  return state.status === 'failed' && state.code !== 'not-built';
}
