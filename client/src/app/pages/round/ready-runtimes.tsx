import type { RuntimeId } from '@greenroom/shared/run/runtime';
import { RuntimeLine } from '../../../features/run/runtime-line.tsx';
import { useRuntime } from '../../../features/run/use-runtime.ts';

/** What the code of this round runs on: a download before the clock costs nobody anything, and nobody has to wait for it. */
export function ReadyRuntimes({ runtimes }: { runtimes: readonly RuntimeId[] }) {
  return (
    <section aria-labelledby="runtimes" className="grid gap-3">
      <h2 id="runtimes" className="text-lg font-semibold">
        Your code runs in this browser
      </h2>
      {runtimes.map((id) => (
        <OneRuntime key={id} id={id} />
      ))}
      <p className="max-w-[72ch] text-sm text-muted">
        You may begin before it is here. Without it, your code is judged later on any device.
      </p>
    </section>
  );
}

function OneRuntime({ id }: { id: RuntimeId }) {
  return <RuntimeLine runtime={useRuntime(id, { isWanted: false })} />;
}
