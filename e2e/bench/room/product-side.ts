import { randomUUID } from 'node:crypto';
import type { PairingView } from '../../../shared/src/pairing/pairing.schema.ts';
import { type Ack, protocolVersion } from '../../../shared/src/realtime/command.ts';
import { hungUp, type Room, Seat, type Side } from './seat.ts';
import { ThinSocket } from './thin-socket.ts';

const atOnce = 20;
const wish = {
  ...{
    phase: 'technical-interview',
    length: 'short',
    ways: 'both',
    firstRole: 'either',
    jobRole: 'backend-engineer',
  },
  ...{ level: 'mid', languages: ['python'], medium: 'text' },
};
const nothing = new Uint8Array([0]);

class ProductSeat extends Seat {
  private readonly clientId = randomUUID();
  private clientSeq = 0;

  constructor(
    private readonly socket: ThinSocket,
    readonly sessionId: string,
    private readonly documentId: string,
  ) {
    super();
    socket.onLost = hungUp;
    socket.hear('document:updated', ({ update }: { update: Uint8Array }) => this.onEdited(update));
    socket.hear('document:shown', () => this.onShown());
  }

  protected edit(update: Uint8Array): void {
    const { documentId, clientId } = this;
    const payload = { documentId, clientId, clientSeq: this.clientSeq++ };
    const answered = (ack: Ack<unknown>) => {
      assertOk(ack);
      this.onSaved();
    };
    this.socket.send('document:update', payload, { bytes: ['update', update], answered });
  }

  show(cursor: Uint8Array): void {
    this.ask(cursor, () => undefined);
  }

  ask(cursor: Uint8Array, answered: () => void): void {
    const hear = (ack: Ack<unknown>) => {
      assertOk(ack);
      answered();
    };
    const { documentId } = this;
    this.socket.send('document:show', { documentId }, { bytes: ['awareness', cursor], answered: hear });
  }
}

/**
 * The built server, entered by its doors: guests over HTTP, pairs by the pool, rooms by joining them. The guests come
 * from addresses of their own, a hundred each, which the server believes because it is told to trust this machine.
 */
export const productSide: Side = {
  async open(url, rooms) {
    const sockets: ThinSocket[] = [];
    while (sockets.length < rooms * 2) {
      const address = `10.0.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`;
      const some = Math.min(atOnce, rooms * 2 - sockets.length);
      sockets.push(...(await Promise.all(Array.from({ length: some }, () => guest(url, address)))));
    }
    const seats = await Promise.all(sockets.map((socket) => seated(socket)));
    const bySession = new Map<string, ProductSeat[]>();
    for (const seat of seats) bySession.set(seat.sessionId, [...(bySession.get(seat.sessionId) ?? []), seat]);
    return [...bySession.values()].map(([one, other]): Room => {
      if (one === undefined || other === undefined) throw new Error('somebody sits alone');
      return [one, other];
    });
  },
};

async function guest(url: string, address: string): Promise<ThinSocket> {
  const headers = { origin: url, 'x-forwarded-for': address };
  const response = await fetch(`${url}/api/guests`, { method: 'POST', headers });
  if (!response.ok) throw new Error(`a guest was refused: ${response.status}`);
  const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';');
  return ThinSocket.open(url, { headers: { cookie, origin: url }, auth: { protocolVersion } });
}

/** Looks for a partner, takes the first, and opens the room's document. */
async function seated(socket: ThinSocket): Promise<ProductSeat> {
  const sessionId = await new Promise<string>((resolve) => {
    const hear = ({ view }: { view: PairingView }) => {
      if (view.is === 'found') socket.send('pairing:accept', { pairingId: view.pairingId });
      if (view.is === 'paired') resolve(view.sessionId);
    };
    socket.hear('pairing:changed', hear);
    void socket.ask<Ack<unknown>>('pairing:join', { wish }).then(assertOk);
  });
  const joined = await socket.ask<Ack<{ view: { round: { workDocumentId: string } } }>>('room:join', {
    sessionId,
  });
  const { workDocumentId: documentId } = assertOk(joined).view.round;
  assertOk(await socket.ask<Ack<unknown>>('document:sync', { documentId }, ['stateVector', nothing]));
  return new ProductSeat(socket, sessionId, documentId);
}

function assertOk<A>(ack: Ack<A>): A {
  if (!ack.ok) throw new Error(`refused: ${ack.error.code} ${ack.error.message}`);
  return ack.answer;
}
