import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { SessionId, UserId } from '@greenroom/shared/lib/id';
import { seededRandom } from '@greenroom/shared/lib/random';
import { fitOf } from '@greenroom/shared/pairing/fit';
import type { Wish } from '@greenroom/shared/pairing/pairing.schema';
import { mayMeet, type Ticket } from '@greenroom/shared/pairing/ticket';
import { isAgreed, PairingPool, readyCheckMs } from './pairing-pool.ts';
import type { PoolEffect, ReadyCheck } from './pool-standing.ts';

const people = Array.from({ length: 7 }, (_, index) => `user-${index}` as UserId);
const histories = 10_000;

const wishes: Wish[] = (['technical-interview', 'behavioral'] as const).flatMap((phase) =>
  (['candidate', 'either'] as const).flatMap((firstRole) =>
    (['junior', 'mid', 'staff'] as const).map((level): Wish => ({
      ...{ phase, firstRole, level, length: 'short', ways: 'both', medium: 'text' },
      ...{ jobRole: 'backend-engineer', languages: level === 'mid' ? ['python'] : ['python', 'go'] },
    })),
  ),
);

type Step =
  | { do: 'join'; who: number; wish: number }
  | { do: 'leave' | 'accept' | 'decline' | 'depart' | 'remove'; who: number }
  | { do: 'widen'; who: number }
  | { do: 'block'; who: number; whom: number }
  | { do: 'pass'; ms: number }
  | { do: 'wave' }
  | { do: 'settle'; works: boolean };

const who = fc.nat(people.length - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ do: fc.constant('join' as const), who, wish: fc.nat(wishes.length - 1) }),
  },
  { weight: 12, arbitrary: fc.record({ do: fc.constant('accept' as const), who }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('leave' as const, 'decline' as const, 'depart' as const),
      who,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('widen' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('block' as const), who, whom: who }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(1, 5000, 20_000, 60_000) }),
  },
  { weight: 3, arbitrary: fc.constant({ do: 'wave' as const }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('settle' as const), works: fc.boolean() }) },
);

/** The world around a pool: its timers, the rooms that are being made, and a book of who ought to be where. */
class World {
  private now = 1_000_000;
  private made = 0;
  readonly pool: PairingPool;
  readonly checks = new Map<string, ReadyCheck>();
  readonly agreed: ReadyCheck[] = [];
  rooms = 0;
  private readonly away = new Set<UserId>();
  private readonly blocks = new Set<string>();
  /** Erased: their id never comes again. */
  private readonly removed = new Set<UserId>();

  constructor(seed: number, Pool = PairingPool) {
    this.pool = new Pool({ random: seededRandom(seed), newId: () => `check-${(this.made += 1)}` });
  }

  take(next: Step): void {
    if (next.do === 'pass') return this.pass(next.ms);
    if (next.do === 'wave') return this.wave();
    if (next.do === 'settle') return this.settle(next.works);
    const userId = at(next.who);
    const before = this.pool.standingOf(userId);
    if (this.removed.has(userId)) return;
    if (next.do === 'join') {
      this.away.delete(userId);
      return this.hear(this.pool.join(request(userId, next.wish, this.blockedBy(userId)), this.now));
    }
    if (next.do === 'depart') {
      if (before.is !== 'idle') this.away.add(userId);
      return this.pool.depart(userId);
    }
    if (next.do === 'block') return this.block(userId, at(next.whom));
    if (next.do === 'leave') return this.hear(this.pool.leave(userId));
    if (next.do === 'remove') {
      this.removed.add(userId);
      return this.hear(this.pool.remove(userId));
    }
    if (next.do === 'widen') return this.attempt(() => this.pool.widen(userId, 'level', this.now));
    if (next.do === 'accept') return this.accept(next.who);
    const checkId = before.is === 'found' ? before.check.id : 'nothing';
    return this.attempt(() => this.pool.decline(checkId, userId));
  }

  /** Nobody does anything any more: rooms are made, and timers run out. */
  rest(): void {
    while (this.agreed.length > 0) this.settle(true);
    this.pass(readyCheckMs);
  }

  /** What must hold at every moment. */
  assertSound(): void {
    const inChecks = [...this.checks.values()].flatMap(({ pair }) => pair.map((ticket) => ticket.userId));
    must(new Set(inChecks).size === inChecks.length, 'somebody is booked twice');
    for (const userId of people) {
      const standing = this.pool.standingOf(userId);
      const isKnown = standing.is !== 'found' || this.checks.get(standing.check.id) === standing.check;
      must(isKnown, 'somebody is asked by a check that nothing will end');
    }
    for (const { pair } of this.checks.values()) {
      must(pair[0].userId !== pair[1].userId, 'somebody meets themselves');
      must(fitOf(pair[0], pair[1]) !== null, 'two meet who do not fit');
    }
    must(this.pool.census.size === this.pool.tickets.length, 'the census is wrong');
  }

  /** Two who wait, are here and may meet, and are not paired by a wave, are stuck. */
  stuck(): [Ticket, Ticket][] {
    const here = this.pool.tickets.filter(({ userId }) => !this.away.has(userId));
    return here.flatMap((one) =>
      here
        .filter((other) => one !== other && mayMeet(one, other) && fitOf(one, other) !== null)
        .map((other): [Ticket, Ticket] => [one, other]),
    );
  }

  /** By one of those who are asked, or by anybody for nothing. */
  private accept(index: number): void {
    const asked = [...this.checks.values()].flatMap(({ id, pair }) =>
      pair.map(({ userId }) => ({ id, userId })),
    );
    const { id, userId } = asked[index % asked.length] ?? { id: 'nothing', userId: at(index) };
    this.attempt(() => this.pool.accept(id, userId, this.now));
  }

  private pass(ms: number): void {
    this.now += ms;
    for (const check of [...this.checks.values()])
      if (check.expiresAt <= this.now && !isAgreed(check)) this.hear(this.pool.expire(check.id));
  }

  private wave(): void {
    for (const effects of this.pool.wave(this.now)) this.hear(effects);
  }

  private settle(works: boolean): void {
    const check = this.agreed.shift();
    if (check === undefined) return;
    const sessionId = works ? (`room of ${check.id}` as SessionId) : null;
    this.checks.delete(check.id);
    this.hear(this.pool.settle(check.id, sessionId));
    if (sessionId === null) return;
    this.rooms += 1;
    // Whoever was not erased meanwhile is in this room, and in no other.
    for (const { userId } of check.pair)
      must(this.pool.standingOf(userId).is !== 'found', 'two rooms at once');
  }

  /** What is looked up when somebody joins. */
  private blockedBy(userId: UserId): Set<UserId> {
    const pairs = [...this.blocks].map((pair) => pair.split(' ') as [UserId, UserId]);
    return new Set(pairs.flatMap(([one, other]) => (one === userId ? other : [])));
  }

  private block(one: UserId, other: UserId): void {
    if (one === other) return;
    this.blocks.add(`${one} ${other}`).add(`${other} ${one}`);
    this.hear(this.pool.block(one, other, this.now));
  }

  private attempt(change: () => PoolEffect[]): void {
    try {
      this.hear(change());
    } catch (error) {
      expect((error as { code?: string }).code).toMatch(/^(gone|state-refused)$/);
    }
  }

  private hear(effects: readonly PoolEffect[]): void {
    for (const effect of effects) {
      if (effect.type === 'found') {
        const { id, pair } = effect.check;
        this.checks.set(id, effect.check);
        must(!this.blocks.has(`${pair[0].userId} ${pair[1].userId}`), 'a block is crossed');
        for (const { userId } of pair) must(!this.away.has(userId), 'somebody is found who is away');
      }
      if (effect.type === 'agreed') this.agreed.push(effect.check);
    }
    for (const [id, check] of this.checks) {
      const isOver = check.pair.every(({ userId }) => {
        const standing = this.pool.standingOf(userId);
        return standing.is !== 'found' || standing.check !== check;
      });
      if (isOver && !isAgreed(check)) this.checks.delete(id);
    }
  }
}

function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

const at = (index: number) => {
  const userId = people[index];
  if (userId === undefined) throw new Error('nobody');
  return userId;
};

const request = (userId: UserId, index: number, blocked: ReadonlySet<UserId>) => {
  const wish = wishes[index];
  if (wish === undefined) throw new Error('no wish');
  return { userId, wish, reliability: 0.8, readiness: null, blocked, isLenient: false };
};

/** Drives so many histories; answers how many rooms were made in them. */
function drive(numRuns: number, Pool = PairingPool): number {
  let met = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), fc.nat(), (steps, seed) => {
      const world = new World(seed, Pool);
      for (const next of steps) {
        world.take(next);
        world.assertSound();
      }
      world.rest();
      // Lost: in a ready check that nothing will ever end.
      expect(people.filter((userId) => world.pool.standingOf(userId).is === 'found')).toEqual([]);
      world.take({ do: 'wave' });
      world.assertSound();
      expect(world.stuck()).toEqual([]);
      met += world.rooms;
    }),
    { numRuns },
  );
  return met;
}

test(`${histories} random histories: nobody booked twice, nobody lost, nobody stuck`, () => {
  // Control: histories in which nobody meets would prove nothing.
  expect(drive(histories)).toBeGreaterThan(histories / 4);
});

test('control: a pool that forgets to end a ready check is found out', () => {
  class Forgetful extends PairingPool {
    override expire(): PoolEffect[] {
      return [];
    }
  }
  expect(() => drive(histories, Forgetful)).toThrow('Property failed');
});
