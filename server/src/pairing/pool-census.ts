import type { UserId } from '@greenroom/shared/lib/id';
import { fitBetween, keyOf, type Measure, measure, never } from '@greenroom/shared/pairing/fit';
import type { Ticket } from '@greenroom/shared/pairing/ticket';

interface Entry {
  readonly measure: Measure;
  count: number;
  /** How many would fit this measure, itself included where it would; asked once a version. */
  fitting: { version: number; count: number };
}

/** How many wait and how many of them fit whom, counted by what they ask and not one by one. */
export class PoolCensus {
  private readonly entries = new Map<number, Entry>();
  private readonly waiting = new Map<UserId, Measure>();
  private version = 0;

  get size(): number {
    return this.waiting.size;
  }

  add(ticket: Ticket): void {
    const own = measure(ticket);
    this.waiting.set(ticket.userId, own);
    const entry = this.entryOf(own);
    entry.count += 1;
    this.version += 1;
  }

  remove({ userId }: Ticket): void {
    const own = this.waiting.get(userId);
    if (own === undefined) return;
    this.waiting.delete(userId);
    const entry = this.entryOf(own);
    entry.count -= 1;
    if (entry.count === 0) this.entries.delete(keyOf(own));
    this.version += 1;
  }

  /** Others who wait and could be paired with this ticket as it is. */
  fitting(ticket: Ticket): number {
    const own = measure(ticket);
    const entry = this.entryOf(own);
    if (entry.fitting.version !== this.version)
      entry.fitting = { version: this.version, count: this.count(own) };
    const isCounted = this.waiting.has(ticket.userId) && fitBetween(own, own) !== never;
    const blocked = [...ticket.blocked].filter((userId) => {
      const other = this.waiting.get(userId);
      return other !== undefined && fitBetween(own, other) !== never;
    });
    return entry.fitting.count - Number(isCounted) - blocked.length;
  }

  private count(own: Measure): number {
    let count = 0;
    for (const other of this.entries.values())
      if (other.count > 0 && fitBetween(own, other.measure) !== never) count += other.count;
    return count;
  }

  private entryOf(own: Measure): Entry {
    const key = keyOf(own);
    const known = this.entries.get(key);
    if (known !== undefined) return known;
    const entry: Entry = { measure: own, count: 0, fitting: { version: -1, count: 0 } };
    this.entries.set(key, entry);
    return entry;
  }
}
