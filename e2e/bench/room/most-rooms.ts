import type { Driver } from './drivers.ts';

const growth = 1.5;
const fewest = 20;
const longestP99Ms = 100;

/**
 * How many rooms in which both type and move about each side carries before messages come late. Both are asked the same
 * at every step, one after the other, until each has failed twice at one.
 */
export async function mostRooms(sides: readonly [Driver, Driver], limit: number): Promise<[number, number]> {
  const most: [number, number] = [0, 0];
  const isOut = [false, false];
  for (const side of sides) await carries(side, fewest);
  for (let rooms = fewest; rooms <= limit && isOut.includes(false); rooms = Math.ceil(rooms * growth)) {
    for (const at of [0, 1] as const) {
      if (isOut[at] === true) continue;
      if ((await carries(sides[at], rooms)) || (await carries(sides[at], rooms))) most[at] = rooms;
      else isOut[at] = true;
    }
  }
  return most;
}

async function carries(side: Driver, rooms: number): Promise<boolean> {
  const load = { rooms, typists: 2, editsPerSecond: 10, cursorsPerSecond: 5, seconds: 3 } as const;
  const { relay, lost } = await side.offer(load);
  return lost === 0 && relay.p99 <= longestP99Ms;
}
