import { type RuntimeId, runtimeIdSchema } from '@greenroom/shared/run/runtime';
import * as z from 'zod/mini';
import { createStore } from 'zustand/vanilla';
import { readKept, writeKept } from '../../lib/kept-json.ts';

const key = 'declined-runtimes';
const listSchema = z.array(runtimeIdSchema);

/** Runtimes that somebody did not want downloaded into this browser. */
export const declined = createStore<{ ids: readonly RuntimeId[] }>(() => {
  const parsed = listSchema.safeParse(readKept(key));
  return { ids: parsed.success ? parsed.data : [] };
});

export function setDeclined(id: RuntimeId, isDeclined: boolean): void {
  const others = declined.getState().ids.filter((known) => known !== id);
  const ids = isDeclined ? [...others, id] : others;
  declined.setState({ ids });
  writeKept(key, ids);
}

/** Whether a runtime may be downloaded unasked: not where it was declined, nor where the browser is told to save data. */
export function mayDownload(id: RuntimeId): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return !declined.getState().ids.includes(id) && connection?.saveData !== true;
}
