import { pace, settled } from './pace.ts';
import { idOf, type Room, type Seat } from './seat.ts';

export interface Load {
  /** How many of the opened rooms take part. */
  rooms: number;
  /** Who types: one of the two, or both. */
  typists: 1 | 2;
  editsPerSecond: number;
  cursorsPerSecond: number;
  seconds: number;
}

/** In ms, from sending until the other one has it, and until the server has said "saved". */
export interface Heard {
  relay: Spread;
  saved: Spread | null;
  sent: number;
  /** Sent, and heard by nobody after ten seconds. */
  lost: number;
  /** By how much the client's own clock ran late at worst. */
  lateMs: number;
}
export interface Spread {
  p50: number;
  p95: number;
  p99: number;
}

const patienceMs = 10_000;
/** As long as the cursor that an editor writes. */
const cursor = new TextEncoder().encode(
  JSON.stringify({
    client: 2_147_483_647,
    seat: 'candidate',
    cursor: Object.fromEntries(
      ['anchor', 'head'].map((end) => [
        end,
        { type: null, tname: 'code', item: { client: 2_147_483_647, clock: 9999 }, assoc: 0 },
      ]),
    ),
  }),
);

/** Two people in each room type and move their cursors, each at a pace of their own. */
export async function offer(all: readonly Room[], load: Load): Promise<Heard> {
  const rooms = all.slice(0, load.rooms);
  const relayMs: number[] = [];
  const savedMs: number[] = [];
  const typists = rooms.flatMap((room) =>
    room
      .slice(0, load.typists)
      .map((seat, index) => new Typist(seat, { partner: room[1 - index] as Seat, relayMs, savedMs })),
  );
  const each = (perSecond: number, act: (typist: Typist) => void) =>
    perSecond === 0
      ? Promise.resolve(0)
      : pace({ perSecond: perSecond * typists.length, seconds: load.seconds }, (index) => {
          act(typists[index % typists.length] as Typist);
        });
  const lateMs = await Promise.all([
    each(load.editsPerSecond, (typist) => typist.type()),
    each(load.cursorsPerSecond, (typist) => typist.move()),
  ]);
  const isSaving = savedMs.length > 0;
  const left = () =>
    typists.reduce((sum, typist) => sum + typist.unheard + (isSaving ? typist.unsaved : 0), 0);
  await settled(() => left() === 0, patienceMs);
  const sent = typists.reduce((sum, typist) => sum + typist.sent, 0);
  return {
    ...{ relay: spread(relayMs), saved: isSaving ? spread(savedMs) : null },
    ...{ sent, lost: left(), lateMs: Math.max(...lateMs) },
  };
}

/** One who sends, and the partner who hears it: what is on its way, and for how long. */
class Typist {
  private readonly edits = new Map<number, number>();
  private readonly saving: number[] = [];
  private readonly moves: number[] = [];
  sent = 0;

  constructor(
    private readonly seat: Seat,
    { partner, relayMs, savedMs }: { partner: Seat; relayMs: number[]; savedMs: number[] },
  ) {
    const { clientID } = seat.doc;
    partner.onEdited = (update) => {
      const { client, place } = idOf(update);
      const sentAt = client === clientID ? this.edits.get(place) : undefined;
      if (sentAt === undefined) return;
      relayMs.push(performance.now() - sentAt);
      this.edits.delete(place);
    };
    partner.onShown = () => relayMs.push(performance.now() - (this.moves.shift() ?? NaN));
    seat.onSaved = () => savedMs.push(performance.now() - (this.saving.shift() ?? NaN));
  }

  get unheard(): number {
    return this.edits.size + this.moves.length;
  }

  get unsaved(): number {
    return this.saving.length;
  }

  type(): void {
    const sentAt = performance.now();
    this.edits.set(this.seat.type(), sentAt);
    this.saving.push(sentAt);
    this.sent += 1;
  }

  move(): void {
    this.moves.push(performance.now());
    this.seat.show(cursor);
    this.sent += 1;
  }
}

/** Every seat asks in turn; answers how many were answered. */
export async function askAround(
  all: readonly Room[],
  load: { rooms: number; perSecond: number; seconds: number },
): Promise<{ sent: number; answered: number }> {
  const seats = all.slice(0, load.rooms).flat();
  let [sent, answered] = [0, 0];
  await pace(load, (index) => {
    sent += 1;
    seats[index % seats.length]?.ask(cursor, () => (answered += 1));
  });
  await settled(() => answered === sent, patienceMs);
  return { sent, answered };
}

function spread(values: number[]): Spread {
  values.sort((left, right) => left - right);
  const at = (share: number) => values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
