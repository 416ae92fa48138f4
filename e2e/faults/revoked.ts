import { randomUUID } from 'node:crypto';
import {
  changePassword,
  endLoginSession,
  endOtherLoginSessions,
  forgetDevice,
  listLoginSessions,
  register,
  signIn,
  signOut,
} from '../../shared/src/auth/auth.api.ts';
import { readClock } from '../../shared/src/session/session.events.ts';
import { deleteMe } from '../../shared/src/user/user.api.ts';
import { Production } from '../fixtures/production.ts';
import { until } from '../fixtures/until.ts';
import { type Line, Visitor } from '../fixtures/visitor.ts';
import type { Row } from './row.ts';

const password = 'correct horse battery staple';
const next = 'another horse, another battery';

/** One account at two devices, each with two open tabs. */
async function twoDevices(url: string) {
  const [desk, phone] = [new Visitor(url), new Visitor(url)];
  const name = `drill-${randomUUID().slice(0, 8)}`;
  desk.me = await desk.ask(register, { body: { name, password } });
  phone.me = await phone.ask(signIn, { body: { name, password } });
  const tabs = (visitor: Visitor) => Promise.all([1, 2].map(() => visitor.line().open()));
  return { desk, phone, deskTabs: await tabs(desk), phoneTabs: await tabs(phone) };
}

type Two = Awaited<ReturnType<typeof twoDevices>>;

/** How a session ends, and whose tabs end with it. */
const ends: {
  end: (two: Two) => Promise<unknown>;
  dead: (two: Two) => Line[];
  alive: (two: Two) => Line[];
}[] = [
  {
    end: ({ phone }) => phone.ask(signOut, {} as never),
    dead: ({ phoneTabs }) => phoneTabs,
    alive: ({ deskTabs }) => deskTabs,
  },
  {
    end: ({ phone }) => phone.ask(forgetDevice, {} as never),
    dead: ({ phoneTabs }) => phoneTabs,
    alive: ({ deskTabs }) => deskTabs,
  },
  {
    end: async ({ desk }) => {
      const { sessions } = await desk.ask(listLoginSessions, {} as never);
      const other = sessions.find(({ isCurrent }) => !isCurrent);
      if (other === undefined) throw new Error('there is no other device');
      await desk.ask(endLoginSession, { params: { loginSessionId: other.id } });
    },
    dead: ({ phoneTabs }) => phoneTabs,
    alive: ({ deskTabs }) => deskTabs,
  },
  {
    end: ({ desk }) => desk.ask(endOtherLoginSessions, {} as never),
    dead: ({ phoneTabs }) => phoneTabs,
    alive: ({ deskTabs }) => deskTabs,
  },
  {
    end: ({ desk }) => desk.ask(changePassword, { body: { current: password, next } }),
    dead: ({ phoneTabs }) => phoneTabs,
    alive: ({ deskTabs }) => deskTabs,
  },
  {
    end: ({ desk }) => desk.ask(deleteMe, { body: { password } } as never),
    dead: ({ deskTabs, phoneTabs }) => [...deskTabs, ...phoneTabs],
    alive: () => [],
  },
];

export async function revoked(): Promise<Row[]> {
  const server = await Production.start();
  const deathsMs: number[] = [];
  const letInAgain: boolean[] = [];
  const survivors: boolean[] = [];
  try {
    for (const { end, dead, alive } of ends) {
      const two = await twoDevices(server.url);
      const dying = dead(two);
      let endedAt = Infinity;
      const deaths = dying.map(({ socket }) => until(() => socket.disconnected && performance.now()));
      await end(two);
      endedAt = performance.now();
      for (const died of await Promise.all(deaths)) deathsMs.push(Math.max(0, died - endedAt));
      // The page knocks again, with the same cookie, and is told why not.
      for (const line of dying) {
        line.socket.connect();
        await until(() => line.socket.connected || line.refusals.length > 0);
        letInAgain.push(line.socket.connected);
        line.close();
      }
      for (const line of alive(two)) {
        survivors.push(line.socket.connected && (await line.refusal(readClock, {})) === null);
        line.close();
      }
    }
    return [
      {
        row: 'S9',
        sentence: `sockets of a session that ends in one of ${ends.length} ways while they are open`,
        figures: {
          slowestDeathMs: [Math.max(...deathsMs), '≤', 1000],
          letInAgain: [letInAgain.filter(Boolean).length, '=', 0],
        },
        control: {
          socketsThatWereOpen: [deathsMs.length, '≥', 14],
          socketsOfOtherSessionsThatStayed: [survivors.filter(Boolean).length, '=', survivors.length],
          otherSessions: [survivors.length, '≥', 10],
        },
      },
    ];
  } finally {
    await server.stop();
  }
}
