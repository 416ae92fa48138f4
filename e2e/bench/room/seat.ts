import * as Y from 'yjs';

/** One of the two in a room, on whichever side is measured: it types, moves its cursor, and hears the other one. */
export abstract class Seat {
  readonly doc = new Y.Doc();
  onEdited: (update: Uint8Array) => void = () => undefined;
  onShown: () => void = () => undefined;
  /** The server has acknowledged the oldest edit that it had not. */
  onSaved: () => void = () => undefined;

  /** Types one letter and sends it. Answers its place, by which the other side recognises it. */
  type(): number {
    const place = Y.getState(this.doc.store, this.doc.clientID);
    const send = (update: Uint8Array) => this.edit(update);
    this.doc.once('update', send);
    this.doc.getText('code').insert(0, 'x');
    return place;
  }

  protected abstract edit(update: Uint8Array): void;
  /** Where the cursor is: relayed, never kept. */
  abstract show(cursor: Uint8Array): void;
  /** A message that the server answers, and nobody else hears of. */
  abstract ask(cursor: Uint8Array, answered: () => void): void;
}

export type Room = readonly [Seat, Seat];

export interface Side {
  open(url: string, rooms: number): Promise<Room[]>;
}

/** Who typed an update of one letter, and its place among theirs: the first item's id in Yjs's first encoding. */
export function idOf(update: Uint8Array): { client: number; place: number } {
  let at = 0;
  const read = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = update[at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  read();
  read();
  const client = read();
  return { client, place: read() };
}

/** A line that breaks while it is measured spoils the measurement: better none. */
export function hungUp(): never {
  throw new Error('the server hung up, or this machine is too busy to answer its pings');
}
