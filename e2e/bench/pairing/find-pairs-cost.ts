import { fitOf } from '../../../shared/src/pairing/fit.ts';
import { findPairs } from '../../../shared/src/pairing/find-pairs.ts';
import { pairPhases, widenings } from '../../../shared/src/pairing/pairing.schema.ts';
import type { Ticket } from '../../../shared/src/pairing/ticket.ts';
import { seededRandom } from '../../../shared/src/lib/random.ts';
import { codingLanguages } from '../../../shared/src/vocabulary/language.ts';
import { levels } from '../../../shared/src/vocabulary/level.ts';
import { median } from '../figure.ts';

const now = 60_000;
const times = 7;

/** Tickets of all kinds, every fifth of which agreed to each widening. */
function anyTickets(count: number): Ticket[] {
  const random = seededRandom(count);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return Array.from({ length: count }, (_, index) => ({
    userId: `${index.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000` as Ticket['userId'],
    wish: {
      phase: pick(pairPhases) as Ticket['wish']['phase'],
      length: pick(['short', 'full'] as const),
      ways: pick(['one', 'both'] as const),
      firstRole: pick(['candidate', 'interviewer', 'either'] as const),
      jobRole: 'backend-engineer',
      level: pick(levels),
      languages: [pick(codingLanguages), pick(codingLanguages)],
      medium: pick(['voice', 'text'] as const),
    },
    since: Math.floor(random() * now),
    missed: Math.floor(random() * 5),
    isFront: random() < 0.02,
    agreed: widenings.filter(() => random() < 0.2),
    reliability: random(),
    readiness: random() < 0.5 ? null : random() * 3,
    blocked: new Set(),
    isLenient: false,
  }));
}

/** What the bench can tell apart: the same wave by comparing everybody with everybody. */
function pairByComparing(tickets: readonly Ticket[]): void {
  const left = new Set(tickets);
  for (const one of tickets) {
    if (!left.delete(one)) continue;
    let best: Ticket | undefined;
    let least = Infinity;
    for (const other of left) {
      const fit = fitOf(one, other) ?? Infinity;
      if (fit < least) [best, least] = [other, fit];
    }
    if (best !== undefined) left.delete(best);
  }
}

/** CPU time of one wave over so many tickets, in ms: the median of several. */
export function measureFindPairs(
  count: number,
  way: 'find-pairs' | 'everybody-with-everybody' = 'find-pairs',
): number {
  const tickets = anyTickets(count);
  const took = Array.from({ length: times }, () => {
    const before = process.cpuUsage();
    if (way === 'find-pairs') findPairs(tickets, now, seededRandom(1));
    else pairByComparing(tickets);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return median(took);
}

/** The exponent k of "time grows as size to the power of k", by least squares. */
export function growth(sizes: readonly number[], took: readonly number[]): number {
  const points = sizes.map((size, index) => [Math.log(size), Math.log(took[index] ?? NaN)] as const);
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const covariance = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}
