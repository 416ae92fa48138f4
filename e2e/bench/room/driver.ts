// The clients of one side, in a process of their own: opens rooms, offers load, tells what came of it.
import { stockSide } from '../edit/stock-side.ts';
import { bareSide } from './bare-side.ts';
import type { Order } from './drivers.ts';
import { askAround, offer } from './load.ts';
import { productSide } from './product-side.ts';
import type { Room } from './seat.ts';

const sides = { product: productSide, bare: bareSide, stock: stockSide };
const rooms: Room[] = [];

async function obey(order: Order): Promise<unknown> {
  switch (order.do) {
    case 'open':
      rooms.push(...(await sides[order.side].open(order.url, order.rooms)));
      return rooms.length;
    case 'offer':
      return offer(rooms, order.load);
    case 'ask':
      return askAround(rooms, order.load);
  }
}

process.on('message', (order: Order) => {
  void obey(order).then((told) => process.send?.(told));
});
process.on('disconnect', () => process.exit());
