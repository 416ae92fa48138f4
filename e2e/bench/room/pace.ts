import { setInterval as ticks } from 'node:timers/promises';

/**
 * Acts so many times a second, evenly, for so long. Load is what people do, whether or not the server keeps up: a tick
 * that comes late makes up for what it owes. Answers by how much the latest one came late, in ms: that much of what was
 * measured may be the client's own.
 */
export async function pace(
  { perSecond, seconds }: { perSecond: number; seconds: number },
  act: (index: number) => void,
): Promise<number> {
  const total = Math.floor(perSecond * seconds);
  const startedAt = performance.now();
  let done = 0;
  let latestMs = 0;
  for await (const _ of ticks(1)) {
    const passedMs = performance.now() - startedAt;
    const due = Math.min(total, Math.floor((passedMs * perSecond) / 1000) + 1);
    if (due > done) latestMs = Math.max(latestMs, passedMs - (done * 1000) / perSecond);
    while (done < due) act(done++);
    if (done === total) break;
  }
  return latestMs;
}

/** Resolves as soon as it holds, or after `patienceMs`, with whether it holds: what is still on its way arrives or is lost. */
export async function settled(holds: () => boolean, patienceMs: number): Promise<boolean> {
  const startedAt = performance.now();
  for await (const _ of ticks(5)) if (holds() || performance.now() - startedAt > patienceMs) break;
  return holds();
}
