import { type Neighbour, type Waiting, WaitingGroups } from './waiting-groups.ts';
import { type Pair, type Ticket, mayMeet } from './ticket.ts';

export interface Found {
  /** Nobody is in two. */
  pairs: Pair[];
  /** Where few people come: somebody left over who may watch a pair of their phase. */
  observers: { observer: Ticket; pair: Pair }[];
}

/** So many of a group are looked at before the nearest of them is taken. */
const lookAhead = 6;
const readinessWeight = 0.5;
const reliabilityWeight = 2;
/** After so long a wait reliability no longer counts. */
const patienceMs = 60_000;
const bonusPerWave = 0.25;
const maxBonus = 2;

/**
 * One wave: pairs whoever can be paired. Who waited longest chooses first and takes the nearest: least given up, least
 * distance of readiness, like reliability first (which gives way with the wait), a bonus for every wave the other one
 * missed. Nobody stays who could be paired with another who stays. The order of `tickets` does not matter; `random` breaks
 * ties of equal waits. For n tickets about n log n.
 */
export function findPairs(tickets: readonly Ticket[], now: number, random: () => number): Found {
  const pairs: Pair[] = [];
  const left: Ticket[] = [];
  for (const step of searchPairs(tickets, now, random)) {
    if ('pair' in step) pairs.push(step.pair);
    else left.push(step.left);
  }
  return { pairs, observers: observersAmong(left, pairs) };
}

export type SearchStep = { pair: Pair } | { left: Ticket };

/** The same one step after the other, for who must not be held up for long by thousands of tickets. */
export function* searchPairs(
  tickets: readonly Ticket[],
  now: number,
  random: () => number,
): Generator<SearchStep> {
  const order = inOrder(tickets, random);
  const groups = new WaitingGroups();
  for (const waiting of order) groups.add(waiting);
  for (const waiting of order) {
    if (waiting.isTaken) continue;
    waiting.isTaken = true;
    const partner = nearest(waiting.ticket, { groups, now });
    if (partner === undefined) yield { left: waiting.ticket };
    else {
      partner.isTaken = true;
      yield { pair: [waiting.ticket, partner.ticket] };
    }
  }
}

/** The front first, then who waited longest; equal waits in an order that `random` decides, and the input's does not. */
function inOrder(tickets: readonly Ticket[], random: () => number): Waiting[] {
  const salt = Math.floor(random() * 2 ** 32);
  return tickets
    .map((ticket) => ({ ticket, isTaken: false, tie: mixed(ticket.userId, salt) }))
    .sort(
      ({ ticket: one, tie }, { ticket: other, tie: otherTie }) =>
        Number(other.isFront) - Number(one.isFront) ||
        one.since - other.since ||
        tie - otherTie ||
        (one.userId < other.userId ? -1 : 1),
    );
}

interface Search {
  groups: WaitingGroups;
  now: number;
}

/** Those who ask for the same are looked at first; who gives something up, only where it could still be nearer. */
function nearest(ticket: Ticket, { groups, now }: Search): Waiting | undefined {
  const best: Best = { waiting: undefined, cost: Infinity };
  const standing = groups.groupsOf(ticket);
  for (const own of standing)
    for (const group of groups.nearOf(own)) look({ group, fit: 0 }, { best, ticket, now });
  if (1 - bonusOf(groups.mostMissed) >= best.cost) return best.waiting;
  for (const own of standing) {
    for (const neighbour of groups.farOf(own)) {
      // They come best first, and no bonus makes up for more than this.
      if (neighbour.fit - maxBonus >= best.cost) break;
      look(neighbour, { best, ticket, now });
    }
  }
  return best.waiting;
}

interface Best {
  waiting: Waiting | undefined;
  cost: number;
}

function look({ group, fit }: Neighbour, from: { best: Best; ticket: Ticket; now: number }): void {
  const { best, ticket, now } = from;
  if (fit - bonusOf(group.mostMissed) >= best.cost) return;
  let looked = 0;
  let passed = 0;
  for (const candidate of group.members) {
    if (candidate.isTaken) passed += 1;
    else if (mayMeet(ticket, candidate.ticket)) {
      const cost = fit + costOf(candidate.ticket, ticket, now);
      if (cost < best.cost) [best.waiting, best.cost] = [candidate, cost];
      looked += 1;
      if (looked === lookAhead) break;
    }
  }
  // A long list of people already paired is not walked again and again.
  if (passed > lookAhead) group.members = group.members.filter(({ isTaken }) => !isTaken);
}

/** What sets one of equal terms apart from another. */
function costOf(candidate: Ticket, ticket: Ticket, now: number): number {
  const readiness = readinessGap(ticket, candidate) * readinessWeight;
  const fade = Math.max(0, 1 - (now - Math.min(ticket.since, candidate.since)) / patienceMs);
  const reliability = Math.abs(ticket.reliability - candidate.reliability) * reliabilityWeight * fade;
  return readiness + reliability - bonusOf(candidate.missed);
}

const bonusOf = (missed: number) => Math.min(maxBonus, missed * bonusPerWave);

/** Where one of the two is not known yet their levels have said all there is. */
const readinessGap = (one: Ticket, other: Ticket) =>
  one.readiness === null || other.readiness === null ? 0 : Math.abs(one.readiness - other.readiness);

function observersAmong(left: readonly Ticket[], pairs: readonly Pair[]): Found['observers'] {
  const free = [...pairs];
  return left.flatMap((observer) => {
    if (!observer.isLenient) return [];
    const at = free.findIndex((pair) =>
      pair.every((ticket) => ticket.wish.phase === observer.wish.phase && mayMeet(ticket, observer)),
    );
    return at === -1 ? [] : free.splice(at, 1).map((pair) => ({ observer, pair }));
  });
}

/** FNV-1a over an id, salted. */
function mixed(text: string, salt: number): number {
  let hash = (0x811c9dc5 ^ salt) >>> 0;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
