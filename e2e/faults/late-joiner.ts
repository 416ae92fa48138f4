import { io } from 'socket.io-client';
import { Production } from '../fixtures/production.ts';
import { Meeting, Seat } from '../fixtures/seat.ts';
import { until } from '../fixtures/until.ts';
import { careless } from './packets.ts';
import type { Row } from './row.ts';

const times = 100;

/** How many of so many late joiners of a server whose listener comes after an await are shown nothing. */
async function emptyEditors(count: number): Promise<number> {
  const server = await Production.start({}, careless);
  try {
    const reads = await Promise.all(
      Array.from({ length: count }, async () => {
        const socket = io(server.url, { transports: ['websocket'], forceNew: true, autoConnect: false });
        const read = new Promise((resolve) =>
          socket.on('connect', () => resolve(socket.timeout(2000).emitWithAck('read', {}))),
        );
        socket.connect();
        const answer = await read.catch(() => null);
        socket.disconnect();
        return answer;
      }),
    );
    return reads.filter((answer) => answer === null).length;
  } finally {
    await server.stop();
  }
}

/** Somebody comes into a room in which two are typing, again and again; what was acknowledged before stands before them. */
export async function lateJoiner(): Promise<Row[]> {
  const server = await Production.start();
  const meeting = await Meeting.begin(server.url);
  const { candidate, interviewer, sessionId } = meeting;
  const typing = setInterval(() => interviewer.hand.write(`<${performance.now()}>`), 100);
  try {
    let present = 0;
    let followed = 0;
    for (let time = 0; time < times; time += 1) {
      await until(() => interviewer.hand.acknowledged.length > time);
      const before = [...interviewer.hand.acknowledged];
      const late = await Seat.take(candidate.person, sessionId);
      if (before.every((word) => late.hand.text.includes(word))) present += 1;
      const next = await until(() => interviewer.hand.acknowledged[before.length + 1]);
      if (await until(() => late.hand.text.includes(next)).catch(() => false)) followed += 1;
      late.close();
    }
    clearInterval(typing);
    return [
      {
        row: 'late-joiner',
        sentence: `somebody joins late, ${times} times, while the other one types`,
        figures: { textPresent: [present, '=', times], heardWhatCameNext: [followed, '=', times] },
        control: { emptyEditorsWhereListenersComeLate: [await emptyEditors(times), '≥', 1] },
      },
    ];
  } finally {
    clearInterval(typing);
    meeting.close();
    await server.stop();
  }
}
