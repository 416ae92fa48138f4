import { setTimeout as wait } from 'node:timers/promises';
import { FaultProxy } from '../fixtures/fault-proxy.ts';
import { Production } from '../fixtures/production.ts';
import { Meeting } from '../fixtures/seat.ts';
import { until } from '../fixtures/until.ts';
import type { Row } from './row.ts';

const pairs = 5;
const editMs = 100;
/** The page tells of an absence that has lasted so long: a hiccup is no news. */
const toldAfterMs = 5_000;
/** A line so slow that every answer takes seconds, and yet alive. */
const slowLatencyMs = 1_500;
const slowForMs = 25_000;

interface Told {
  noticedMs: number;
  acknowledgedMeanwhile: number;
}

/** The candidate types over a line that falls silent at this moment of the server's heartbeat. */
async function fallSilent(url: string, startMs: number): Promise<Told> {
  const proxy = await FaultProxy.before(url);
  const meeting = await Meeting.begin(url, { through: [proxy.url] });
  const { candidate, interviewer } = meeting;
  const typing = setInterval(() => candidate.hand.write('<x>'), editMs);
  try {
    await until(() => candidate.hand.acknowledged.length > 3);
    await wait(startMs);
    proxy.isSilent = true;
    // What had come by then is read yet.
    await wait(200);
    const before = candidate.hand.acknowledged.length;
    const { awaySince } = await until(() => !interviewer.pair.partner.isHere && interviewer.pair.partner);
    // Counted from the last answer that came. As the page reckons: not before it has lasted, by the server's clock, which is this machine's.
    await until(() => Date.now() - (awaySince ?? Infinity) >= toldAfterMs);
    return {
      noticedMs: performance.now() - candidate.hand.acknowledgedAt,
      acknowledgedMeanwhile: candidate.hand.acknowledged.length - before,
    };
  } finally {
    clearInterval(typing);
    meeting.close();
    await proxy.stop();
  }
}

/** How often the partner of somebody on a slow line is told that they are gone, and how much was acknowledged to them. */
async function beSlow(
  url: string,
): Promise<{ falseNotices: number; acknowledged: number; slowestMs: number }> {
  const proxy = await FaultProxy.before(url);
  const meeting = await Meeting.begin(url, { through: [proxy.url] });
  const { candidate, interviewer } = meeting;
  proxy.latencyMs = slowLatencyMs;
  const before = candidate.hand.acknowledged.length;
  const from = interviewer.views.length;
  const typing = setInterval(() => candidate.hand.write('<x>'), editMs);
  try {
    await wait(slowForMs);
    return {
      falseNotices: interviewer.views.slice(from).filter(({ pair }) => pair?.partner.isHere === false).length,
      acknowledged: candidate.hand.acknowledged.length - before,
      slowestMs: Math.max(...candidate.hand.waits),
    };
  } finally {
    clearInterval(typing);
    meeting.close();
    await proxy.stop();
  }
}

export async function notice(): Promise<Row[]> {
  const server = await Production.start();
  try {
    const slow = beSlow(server.url);
    // They fall silent at different moments of the server's heartbeat.
    const noticed = await Promise.all(
      Array.from({ length: pairs }, (_, index) => fallSilent(server.url, index * 900)),
    );
    const { falseNotices, acknowledged, slowestMs } = await slow;
    const times = noticed.map(({ noticedMs }) => noticedMs);
    return [
      {
        row: 'R6',
        sentence: `the partner is told "connection lost", ${pairs} lines fallen silent; never on a slow one that lives`,
        figures: {
          soonestMs: [Math.min(...times), '≥', 5000],
          latestMs: [Math.max(...times), '≤', 10_000],
          toldWhileAcknowledgementsFlowed: [falseNotices, '=', 0],
        },
        control: {
          acknowledgedOnSilentLines: [
            noticed.reduce((sum, one) => sum + one.acknowledgedMeanwhile, 0),
            '=',
            0,
          ],
          acknowledgedOnSlowLine: [acknowledged, '≥', 100],
          slowestAnswerOnSlowLineMs: [slowestMs, '≥', 2 * slowLatencyMs],
        },
      },
    ];
  } finally {
    await server.stop();
  }
}
