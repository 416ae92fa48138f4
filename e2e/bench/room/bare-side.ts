import { hungUp, type Room, Seat, type Side } from './seat.ts';
import { ThinSocket } from './thin-socket.ts';

type Relayed = { update?: Uint8Array };

class BareSeat extends Seat {
  private constructor(private readonly socket: ThinSocket) {
    super();
    socket.onLost = hungUp;
    socket.hear('relayed', ({ update }: Relayed) => (update ? this.onEdited(update) : this.onShown()));
  }

  static async enter(url: string, room: string): Promise<BareSeat> {
    const socket = await ThinSocket.open(url);
    await socket.ask('enter', { room });
    return new BareSeat(socket);
  }

  protected edit(update: Uint8Array): void {
    this.socket.send('relay', {}, { bytes: ['update', update] });
  }

  show(cursor: Uint8Array): void {
    this.socket.send('relay', {}, { bytes: ['awareness', cursor] });
  }

  ask(cursor: Uint8Array, answered: () => void): void {
    this.socket.send('echo', {}, { bytes: ['awareness', cursor], answered });
  }
}

let opened = 0;

export const bareSide: Side = {
  async open(url, rooms) {
    const made: Room[] = [];
    for (; made.length < rooms; opened += 1) {
      const room = `room-${opened}`;
      made.push([await BareSeat.enter(url, room), await BareSeat.enter(url, room)]);
    }
    return made;
  },
};
