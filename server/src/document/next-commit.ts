import { setTimeout as wait } from 'node:timers/promises';

/**
 * Typing is relayed at once and written a moment later, together with what others type meanwhile: forcing a commit to the
 * disk holds the process for as long as the disk takes, and with one commit a keystroke the next keystroke waits for it
 * (50 rooms: 15 times the relay of a server that writes nothing). Far below what anybody notices of "saved".
 */
const gatherMs = 50;

/** The moment of the next common commit. */
export class NextCommit {
  private gathering: Promise<void> | undefined;
  private readonly hurry = new AbortController();

  /** Resolves for everybody who has come since the last one, in the order of coming. */
  get comes(): Promise<void> {
    this.gathering ??= this.gather();
    return this.gathering;
  }

  /** From now on there is nothing to wait for: the process ends. */
  now(): void {
    this.hurry.abort();
  }

  private async gather(): Promise<void> {
    await wait(gatherMs, undefined, { signal: this.hurry.signal }).catch(() => undefined);
    this.gathering = undefined;
  }
}
