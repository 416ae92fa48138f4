import { io } from 'socket.io-client';
import { type PairingView, pairPhases, type Wish } from '../../../shared/src/pairing/pairing.schema.ts';
import { protocolVersion } from '../../../shared/src/realtime/command.ts';
import { ThinSocket } from '../room/thin-socket.ts';

/** Ten rounds that people may look for. */
export const topics: readonly Partial<Wish>[] = pairPhases.flatMap((phase) => [
  { phase: phase as Wish['phase'], length: 'short' },
  { phase: phase as Wish['phase'], length: 'full' },
]);
const wish = {
  ways: 'both',
  firstRole: 'either',
  jobRole: 'backend-engineer',
  level: 'mid',
  languages: ['python'],
  medium: 'text',
};

const perAddress = 100;
const patienceMs = 30_000;

export interface Paired {
  /** From the first join sent until each one's partner was told, in ms. */
  decidedMs: number[];
  /** Until each one's room had let them in. */
  inRoomMs: number[];
  /** How much of that time the crowd itself was at work, 0 to 1: near 1 it would be what is measured. */
  ownShare: number;
}
type Ack = { ok: boolean; answer?: { view: PairingView } };

/** Many guests, signed in over HTTP, each with an open socket. */
export class Crowd {
  private constructor(
    private readonly url: string,
    private readonly cookies: readonly string[],
    private readonly sockets: readonly ThinSocket[],
  ) {}

  static async gather(url: string, count: number): Promise<Crowd> {
    const cookies: string[] = [];
    const sockets: ThinSocket[] = [];
    while (cookies.length < count) {
      const address = `10.0.0.${1 + Math.floor(cookies.length / perAddress)}`;
      const some = await Promise.all(
        Array.from({ length: Math.min(20, count - cookies.length) }, () => guest(url, address)),
      );
      cookies.push(...some);
      sockets.push(...(await Promise.all(some.map((cookie) => opened(url, cookie)))));
    }
    return new Crowd(url, cookies, sockets);
  }

  /** The first `count` of them ask at once, take whom they are offered, and go to the room. */
  async pair(count: number, among: readonly Partial<Wish>[]): Promise<Paired> {
    const paired: Paired = { decidedMs: [], inRoomMs: [], ownShare: 0 };
    const startedAt = performance.now();
    const cpu = process.cpuUsage();
    const since = () => performance.now() - startedAt;
    await Promise.all(
      this.sockets.slice(0, count).map((socket, index) => {
        const topic = among[index % among.length] ?? {};
        return seek(socket, topic, {
          decided: () => paired.decidedMs.push(since()),
          inRoom: () => paired.inRoomMs.push(since()),
        });
      }),
    );
    const { user, system } = process.cpuUsage(cpu);
    paired.ownShare = (user + system) / 1000 / since();
    return paired;
  }

  /** How many of so many joins, sent in the `connect` callback of a new socket, are never answered. */
  async lostAtConnect(count: number): Promise<number> {
    const answers = await Promise.all(
      this.cookies.slice(0, count).map(
        (cookie) =>
          new Promise<boolean>((resolve) => {
            const socket = io(this.url, options(this.url, cookie));
            const end = (isAnswered: boolean) => {
              clearTimeout(patience);
              socket.disconnect();
              resolve(isAnswered);
            };
            const patience = setTimeout(() => end(false), patienceMs);
            socket.on('connect', () =>
              socket.emit('pairing:join', { wish: { ...wish, ...topics[0] } }, ({ ok }: Ack) => end(ok)),
            );
          }),
      ),
    );
    return answers.filter((isAnswered) => !isAnswered).length;
  }

  goHome(): void {
    for (const socket of this.sockets) socket.close();
  }
}

interface Steps {
  decided: () => void;
  inRoom: () => void;
}

/** From the wish to the room; ends as well when nobody came within everybody's patience. */
function seek(socket: ThinSocket, topic: Partial<Wish>, steps: Steps): Promise<void> {
  return new Promise((resolve) => {
    const giveUp = () => resolve();
    const patience = setTimeout(giveUp, patienceMs);
    const heard = new Set<string>();
    const hear = ({ view }: { view: PairingView }) => {
      const what = view.is === 'found' ? view.pairingId : view.is === 'paired' ? view.sessionId : null;
      if (what === null || heard.has(what)) return;
      heard.add(what);
      if (view.is === 'found') {
        steps.decided();
        return socket.send('pairing:accept', { pairingId: view.pairingId }, { answered: () => undefined });
      }
      const answered = ({ ok }: Ack) => {
        clearTimeout(patience);
        if (ok) steps.inRoom();
        resolve();
      };
      socket.send('room:join', { sessionId: what }, { answered });
    };
    socket.hear('pairing:changed', hear);
    const answered = ({ ok, answer }: Ack) => {
      // A room of last time may still be told of; what the answer says is of this time.
      if (ok && answer?.view.is === 'found') hear(answer);
    };
    socket.send('pairing:join', { wish: { ...wish, ...topic } }, { answered });
  });
}

async function guest(url: string, address: string): Promise<string> {
  const headers = { origin: url, 'x-forwarded-for': address };
  const response = await fetch(`${url}/api/guests`, { method: 'POST', headers });
  if (!response.ok) throw new Error(`a guest was refused: ${response.status}`);
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

const options = (url: string, cookie: string) => ({
  transports: ['websocket'],
  forceNew: true,
  reconnection: false,
  extraHeaders: { cookie, origin: url },
  auth: { protocolVersion },
});

const opened = (url: string, cookie: string): Promise<ThinSocket> =>
  ThinSocket.open(url, { headers: { cookie, origin: url }, auth: { protocolVersion } });
