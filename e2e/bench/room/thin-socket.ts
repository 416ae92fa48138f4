import { once } from 'node:events';
import { WebSocket } from 'ws';

type Acknowledge = (answer: never) => void;
type Listener = (payload: never) => void;
interface Packet {
  text: string;
  missing: number;
  attachments: Buffer[];
}

/**
 * Socket.IO as a room speaks it, written straight onto a WebSocket: what the server sends costs the client no more than
 * the other side's messages do, and what is measured is the server.
 */
export class ThinSocket {
  private readonly acknowledgements = new Map<number, Acknowledge>();
  private readonly listeners = new Map<string, Listener>();
  private incomplete: Packet | undefined;
  private asked = 0;
  /** The server has hung up, or the machine was too busy to answer its pings. */
  onLost: () => void = () => undefined;

  private constructor(private readonly line: WebSocket) {
    line.on('message', (data, isBinary) => (isBinary ? this.attach(data) : this.read(String(data))));
    line.on('close', () => this.onLost());
  }

  static async open(
    url: string,
    { headers, auth }: { headers?: Record<string, string>; auth?: object } = {},
  ): Promise<ThinSocket> {
    const address = `${url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const line = new WebSocket(address, { headers: headers ?? {}, perMessageDeflate: false });
    await once(line, 'open');
    const socket = new ThinSocket(line);
    line.send(`40${JSON.stringify(auth ?? {})}`);
    await new Promise<void>((resolve, reject) => {
      socket.listeners.set('connect', () => resolve());
      socket.listeners.set('refused', ((why: unknown) => reject(new Error(JSON.stringify(why)))) as Listener);
    });
    return socket;
  }

  hear(name: string, listener: Listener): void {
    this.listeners.set(name, listener);
  }

  /** `bytes`, if given, travel beside the payload as `payload[key]`, as Socket.IO sends them. */
  send(
    name: string,
    payload: object,
    by: { bytes?: [string, Uint8Array]; answered?: Acknowledge } = {},
  ): void {
    const { bytes, answered } = by;
    const id = answered === undefined ? '' : String(this.asked);
    if (answered !== undefined) this.acknowledgements.set(this.asked++, answered);
    if (bytes === undefined) return this.line.send(`42${id}${JSON.stringify([name, payload])}`);
    const [key, attachment] = bytes;
    const placed = { ...payload, [key]: { _placeholder: true, num: 0 } };
    this.line.send(`451-${id}${JSON.stringify([name, placed])}`);
    this.line.send(attachment);
  }

  ask<A>(name: string, payload: object, bytes?: [string, Uint8Array]): Promise<A> {
    return new Promise<A>((answered) => this.send(name, payload, { ...(bytes && { bytes }), answered }));
  }

  close(): void {
    this.onLost = () => undefined;
    this.line.terminate();
  }

  private read(text: string): void {
    if (text === '2') return this.line.send('3');
    const kind = text.slice(0, 2);
    if (kind === '40') return this.tell('connect', undefined);
    if (kind === '44') return this.tell('refused', JSON.parse(text.slice(2)));
    if (kind === '42' || kind === '43') return this.deliver({ text, missing: 0, attachments: [] });
    if (kind === '45' || kind === '46')
      this.incomplete = { text, missing: Number.parseInt(text.slice(2), 10), attachments: [] };
  }

  private attach(data: Buffer): void {
    const packet = this.incomplete;
    if (packet === undefined) return;
    packet.attachments.push(data);
    if (packet.attachments.length === packet.missing) this.deliver(packet);
  }

  private deliver({ text, attachments }: Packet): void {
    const start = text.indexOf('[');
    const body = JSON.parse(text.slice(start)) as unknown[];
    fill(body, attachments);
    if (text[1] === '2' || text[1] === '5') return this.tell(body[0] as string, body[1]);
    const head = text.slice(2, start);
    const id = Number(head.slice(head.indexOf('-') + 1));
    const acknowledge = this.acknowledgements.get(id);
    this.acknowledgements.delete(id);
    acknowledge?.(body[0] as never);
  }

  private tell(name: string, payload: unknown): void {
    this.listeners.get(name)?.(payload as never);
  }
}

/** Puts the bytes that came beside a packet to their places in it. */
function fill(part: unknown, attachments: readonly Buffer[]): void {
  if (attachments.length === 0 || typeof part !== 'object' || part === null) return;
  const holder = part as Record<string, { _placeholder?: boolean; num?: number } | null>;
  for (const [key, value] of Object.entries(holder)) {
    if (value?._placeholder === true) holder[key] = attachments[value.num ?? 0] as never;
    else fill(value, attachments);
  }
}
