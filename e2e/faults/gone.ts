import { setTimeout as wait } from 'node:timers/promises';
import { decideAbsence, lockScorecard, rateSelf } from '../../shared/src/pair/pair.events.ts';
import { showResult } from '../../shared/src/result/result.api.ts';
import { leaveRoom } from '../../shared/src/session/session.events.ts';
import { exportMe } from '../../shared/src/user/user.api.ts';
import { strFromU8, unzipSync } from 'fflate';
import { FaultProxy } from '../fixtures/fault-proxy.ts';
import { Production } from '../fixtures/production.ts';
import { Meeting, type Seat } from '../fixtures/seat.ts';
import { until } from '../fixtures/until.ts';
import type { Row } from './row.ts';

const droppedMs = 40_000;
const leftMs = 10_000;
const words = 'written by both before one was gone';

/** From the other's last sign of life until the one who stayed may decide, tried all along; and how often too early. */
async function decided({ line, sessionId, pair }: Seat): Promise<{ afterMs: number; refusals: number }> {
  for (let refusals = 0; ; refusals += 1) {
    const refusal = await line.refusal(decideAbsence, { sessionId, choice: 'end' });
    if (refusal === null) return { afterMs: Date.now() - (pair.partner.awaySince ?? NaN), refusals };
    if (refusal !== 'state-refused') throw new Error(`absence:decide: ${refusal}`);
    await wait(100);
  }
}

async function lockAsCandidate({ line, sessionId, shown }: Seat): Promise<boolean> {
  const roundId = shown.round.id;
  await line.ask(rateSelf, { sessionId, roundId, rating: { score: 3, note: '' } });
  const scores = { clarity: 3, pacing: 3, listening: 3, help: 3 } as const;
  const card = { about: 'interviewer', scores, wentWell: 'Was here at first.', change: '' } as const;
  return (await line.refusal(lockScorecard, { sessionId, roundId, card })) === null;
}

/** What the one who stayed has left: the joint text, the log and its events, a result, a scorecard. */
async function keeps(server: Production, seat: Seat): Promise<number> {
  const events = server.rows(
    'SELECT version FROM session_event WHERE session_id = ? ORDER BY version',
    seat.sessionId,
  );
  const isWhole = events.every(({ version }, index) => Number(version) === index + 1);
  const { bytes } = await seat.person.send(exportMe);
  const exported = Object.values(unzipSync(bytes))
    .map((file) => strFromU8(file))
    .join('\n');
  const isScored = await lockAsCandidate(seat);
  // The result opens with the scorecards: of one who is gone nobody waits for one.
  await seat.line.ask(decideAbsence, { sessionId: seat.sessionId, choice: 'end' });
  const result = await seat.person.send(showResult, { params: { sessionId: seat.sessionId } });
  return [
    seat.hand.text.includes(words),
    exported.includes(words),
    isWhole && events.length > 0,
    result.status === 200,
    isScored,
  ].filter(Boolean).length;
}

export async function gone(): Promise<Row[]> {
  const server = await Production.start();
  const proxy = await FaultProxy.before(server.url);
  try {
    const dropping = await Meeting.begin(server.url, { through: [undefined, proxy.url] });
    const leaving = await Meeting.begin(server.url);
    for (const { candidate, interviewer } of [dropping, leaving]) {
      interviewer.hand.write(words);
      await until(() => interviewer.hand.isSaved && candidate.hand.text.includes(words));
      await candidate.look();
    }
    // Nobody decides about somebody who is there.
    const { candidate, sessionId } = dropping;
    const whileThere = await candidate.line.refusal(decideAbsence, { sessionId, choice: 'end' });
    proxy.isSilent = true;
    await leaving.interviewer.line.ask(leaveRoom, { sessionId: leaving.sessionId });
    leaving.interviewer.close();
    const [left, dropped] = await Promise.all(
      [leaving.candidate, candidate].map(async (seat) => {
        await until(() => !seat.pair.partner.isHere);
        return decided(seat);
      }),
    );
    await Promise.all(
      [leaving, dropping].map((meeting) => until(() => meeting.candidate.shown.round.status === 'ended')),
    );
    const kept = (await keeps(server, candidate)) + (await keeps(server, leaving.candidate));
    for (const meeting of [dropping, leaving]) meeting.close();
    return [
      {
        row: 'R12',
        sentence:
          'a partner gone for good, by a lost line and on purpose: who stayed may end at the limit, and keeps everything',
        figures: {
          offTheLimitAfterDropMs: [Math.abs((dropped?.afterMs ?? NaN) - droppedMs), '≤', 1000],
          offTheLimitAfterLeavingMs: [Math.abs((left?.afterMs ?? NaN) - leftMs), '≤', 1000],
          textExportLogResultScorecardKept: [kept, '=', 10],
        },
        control: {
          refusedWhileThere: [whileThere === 'state-refused' ? 1 : 0, '=', 1],
          refusedBeforeTheLimit: [(dropped?.refusals ?? 0) + (left?.refusals ?? 0), '≥', 50],
        },
      },
    ];
  } finally {
    await proxy.stop();
    await server.stop();
  }
}
