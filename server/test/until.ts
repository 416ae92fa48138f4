import { setImmediate as turn } from 'node:timers/promises';

/** Waits for a fact, turn by turn of the event loop; the test's own time limit ends it if the fact never comes. */
export async function until<T>(look: () => Promise<T | null | undefined | false>): Promise<T> {
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    await turn();
  }
}
