import { once } from 'node:events';
import { WebSocket } from 'ws';
import { type Room, Seat, type Side } from '../room/seat.ts';

/** The first two bytes of an update in y-websocket's protocol: a message about the document, an update. */
const updateHead = [0, 2];

class StockSeat extends Seat {
  private constructor(private readonly line: WebSocket) {
    super();
    line.on('message', (data) => {
      if (data[0] === updateHead[0] && data[1] === updateHead[1])
        this.onEdited(data.subarray(2 + prefix(data)));
    });
  }

  static async enter(url: string, room: string): Promise<StockSeat> {
    const line = new WebSocket(`${url.replace(/^http/, 'ws')}/${room}`, { perMessageDeflate: false });
    await once(line, 'open');
    return new StockSeat(line);
  }

  protected edit(update: Uint8Array): void {
    this.line.send(new Uint8Array([...updateHead, ...lengthOf(update), ...update]));
  }

  show(): void {
    throw new Error('cursors are not compared with y-websocket');
  }

  ask(): void {
    throw new Error('y-websocket answers nothing');
  }
}

export const stockSide: Side = {
  async open(url, rooms) {
    const made: Room[] = [];
    while (made.length < rooms) {
      const room = `room-${rooms}-${made.length}`;
      made.push([await StockSeat.enter(url, room), await StockSeat.enter(url, room)]);
    }
    return made;
  },
};

function lengthOf({ length }: Uint8Array): number[] {
  return length < 128 ? [length] : [(length & 127) | 128, length >> 7];
}

/** How many bytes tell the length. */
const prefix = (data: Buffer) => ((data[2] ?? 0) < 128 ? 1 : 2);
