import { type Measure, canWander, fitBetween, keyOf, measure, needsLanguage, never } from './fit.ts';
import { pairPhases } from './pairing.schema.ts';
import type { Terms, Ticket } from './ticket.ts';

/** A ticket in a search; it stands in one group, or in one for each language. */
export interface Waiting {
  readonly ticket: Ticket;
  isTaken: boolean;
}

/** Tickets that ask for the same; whoever fits one of them fits all. */
export interface WaitingGroup {
  readonly measure: Measure;
  members: Waiting[];
  /** The most waves that anybody in it missed. */
  mostMissed: number;
  near: WaitingGroup[] | null;
  far: Neighbour[] | null;
}

export interface Neighbour {
  readonly group: WaitingGroup;
  /** What pairing with any of its members gives up, see fit.ts. */
  readonly fit: number;
}

interface Bucket {
  all: WaitingGroup[];
  /** Of those the ones that agreed to another phase. */
  wanderers: WaitingGroup[];
}

/**
 * Tickets sorted into groups, so that whom a ticket fits is asked once a group and not once a ticket. Where a language may
 * decide, a ticket stands in one group for each of its languages: there are few of those, and countless sets of them.
 */
export class WaitingGroups {
  /** The most waves that anybody at all missed. */
  mostMissed = 0;
  private readonly groups = new Map<number, WaitingGroup>();
  private readonly buckets = new Map<number, Bucket>();
  private readonly corners = new Map<number, WaitingGroup[]>();

  add(waiting: Waiting): void {
    this.mostMissed = Math.max(this.mostMissed, waiting.ticket.missed);
    for (const group of this.groupsOf(waiting.ticket)) {
      group.members.push(waiting);
      group.mostMissed = Math.max(group.mostMissed, waiting.ticket.missed);
    }
  }

  /** Where a ticket of these terms stands, or would. */
  groupsOf(terms: Terms): WaitingGroup[] {
    const whole = measure(terms);
    return languagesApart(whole).map((languages) => this.groupOf({ ...whole, languages }));
  }

  /** The groups that ask for the very same as this one. Ask once all tickets are added. */
  nearOf(own: WaitingGroup): readonly WaitingGroup[] {
    const corner = this.corners.get(cornerOf(own.measure)) ?? [];
    own.near ??= corner.filter((group) => fitBetween(own.measure, group.measure) === 0);
    return own.near;
  }

  /** All other groups that this one fits, best first. Dear in a full pool, where hardly anybody has to look so far. */
  farOf(own: WaitingGroup): readonly Neighbour[] {
    own.far ??= this.findFar(own.measure);
    return own.far;
  }

  private findFar(own: Measure): Neighbour[] {
    const found: Neighbour[] = [];
    for (let phase = 0; phase < pairPhases.length; phase += 1) {
      const bucket = this.buckets.get(bucketOf(own, phase));
      if (bucket === undefined) continue;
      for (const group of canWander(own) || phase === own.phase ? bucket.all : bucket.wanderers) {
        const fit = fitBetween(own, group.measure);
        // Who would also go to another phase stands in another corner and may fit as well.
        const isNear = fit === 0 && cornerOf(own) === cornerOf(group.measure);
        if (fit !== never && !isNear) found.push({ group, fit });
      }
    }
    return found.sort((one, other) => one.fit - other.fit);
  }

  private groupOf(own: Measure): WaitingGroup {
    const key = keyOf(own);
    const known = this.groups.get(key);
    if (known !== undefined) return known;
    const group: WaitingGroup = { measure: own, members: [], mostMissed: 0, near: null, far: null };
    this.groups.set(key, group);
    const place = bucketOf(own, own.phase);
    const bucket = this.buckets.get(place) ?? { all: [], wanderers: [] };
    this.buckets.set(place, bucket);
    const corner = this.corners.get(cornerOf(own));
    if (corner === undefined) this.corners.set(cornerOf(own), [group]);
    else corner.push(group);
    bucket.all.push(group);
    if (canWander(own)) bucket.wanderers.push(group);
    return group;
  }
}

/** Each language alone where one may decide; none where it does not matter. */
function languagesApart(own: Measure): number[] {
  if (!needsLanguage(own)) return [0];
  const apart: number[] = [];
  for (let left = own.languages; left !== 0; left &= left - 1) apart.push(left & -left);
  return apart;
}

/** Strict tickets of different shapes never meet: they need not even be compared. */
const bucketOf = ({ shape, isLenient }: Measure, phase: number) => phase * 16 + (isLenient ? 15 : shape);

/** What two who ask for the same have in common. */
const cornerOf = ({ phase, shape, level, languages }: Measure) =>
  languages * 2 ** 8 + (phase | (shape << 3) | (level << 6));
