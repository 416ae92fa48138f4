import {
  acceptPairing,
  declinePairing,
  joinPairing,
  leavePairing,
} from '../../shared/src/pairing/pairing.events.ts';
import { seededRandom } from '../../shared/src/lib/random.ts';
import { Production } from '../fixtures/production.ts';
import { anyWish } from '../fixtures/seat.ts';
import { Seeker } from '../fixtures/seeker.ts';
import { until } from '../fixtures/until.ts';
import type { Row } from './row.ts';

const people = 12;
const rounds = 60;
const readyCheckMs = 20_000;

type Act = (seeker: Seeker) => Promise<unknown>;
const offer = ({ view }: Seeker) => ({
  pairingId: view.is === 'found' ? view.pairingId : crypto.randomUUID(),
});
/** What people do when they are asked, all in the same moment; mostly they accept. */
const acts: Act[] = [
  ...Array.from({ length: 5 }, (): Act => (seeker) => seeker.line.send(acceptPairing.name, offer(seeker))),
  (seeker) => seeker.line.send(declinePairing.name, offer(seeker)),
  (seeker) => seeker.line.send(leavePairing.name, {}),
  (seeker) => seeker.refresh(),
  (seeker) =>
    Promise.all([acceptPairing, declinePairing].map(({ name }) => seeker.line.send(name, offer(seeker)))),
  (seeker) =>
    Promise.all([acceptPairing, leavePairing].map(({ name }) => seeker.line.send(name, offer(seeker)))),
  () => Promise.resolve(),
];

/** Over the wire: dozens of times everybody asks at once and answers at once; then the clock runs out on whoever is silent. */
export async function races(): Promise<Row[]> {
  const server = await Production.start();
  const random = seededRandom(20261121);
  try {
    const seekers: Seeker[] = [];
    for (let count = 0; count < people; count += 1) seekers.push(await Seeker.arrive(server.url));
    const wish = { ...anyWish, firstRole: 'either' } as const;
    for (let round = 0; round < rounds; round += 1) {
      await Promise.all(seekers.map(({ line }) => line.send(joinPairing.name, { wish })));
      await Promise.all(seekers.map(async (seeker) => acts[Math.floor(random() * acts.length)]?.(seeker)));
    }
    const restedAt = performance.now();
    await until(async () => {
      const views = await Promise.all(seekers.map((seeker) => seeker.watch()));
      return views.every(({ is }) => is !== 'found');
    }, 3 * readyCheckMs).catch(() => undefined);
    const restedMs = performance.now() - restedAt;
    for (const { line } of seekers) await line.send(leavePairing.name, {});
    const members = server.rows('SELECT session_id, user_id FROM session_participant');
    const sessions = new Map<string, string[]>();
    for (const { session_id: id, user_id: userId } of members)
      sessions.set(String(id), [...(sessions.get(String(id)) ?? []), String(userId)]);
    const wrong = [...sessions.values()].filter((two) => new Set(two).size !== 2).length;
    const ghosts = seekers.flatMap(({ rooms }) => [...rooms]).filter((id) => !sessions.has(id)).length;
    for (const seeker of seekers) seeker.close();
    return [
      {
        row: 'R10-wire',
        sentence: `${people} people join, accept, decline, leave and refresh at once, ${rounds} times over sockets`,
        figures: {
          roomsWithoutTwoPeople: [wrong, '=', 0],
          roomsThatDoNotExist: [ghosts, '=', 0],
          stuckInAReadyCheck: [seekers.filter(({ view }) => view.is === 'found').length, '=', 0],
          lastCheckOverMs: [restedMs, '≤', readyCheckMs + 2000],
        },
        control: {
          roomsMade: [sessions.size, '≥', 20],
        },
      },
    ];
  } finally {
    await server.stop();
  }
}
