import { setTimeout as wait } from 'node:timers/promises';
import { FaultProxy } from '../fixtures/fault-proxy.ts';
import { Production } from '../fixtures/production.ts';
import { Meeting, type Seat } from '../fixtures/seat.ts';
import { until } from '../fixtures/until.ts';
import type { Row } from './row.ts';

const editMs = 200;

/** How often each word stands in a copy. */
function occurrences({ hand }: Seat): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of hand.text.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The candidate's line is silent for so long, while both type; then it is back. */
async function silence(row: string, silentMs: number): Promise<Row> {
  const server = await Production.start();
  const proxy = await FaultProxy.before(server.url);
  const meeting = await Meeting.begin(server.url, { through: [proxy.url] });
  const { candidate, interviewer } = meeting;
  const written: string[] = [];
  const type = () => {
    for (const { hand, shown } of meeting.sides) {
      const word = `<${shown.role}${written.length}>`;
      written.push(word);
      hand.write(word);
    }
  };
  const typing = setInterval(type, editMs);
  try {
    await until(() => candidate.hand.acknowledged.length > 5 && interviewer.hand.acknowledged.length > 5);
    const roles = meeting.sides.map(({ shown }) => shown.role).join();
    proxy.isSilent = true;
    const from = written.length;
    await wait(silentMs);
    const dark = written.slice(from + 2).filter((word) => word.startsWith('<candidate'));
    const theirs = occurrences(interviewer);
    const arrived = dark.filter((word) => theirs.has(word)).length;
    proxy.recover();
    const backAt = performance.now();
    clearInterval(typing);
    await until(
      () => meeting.sides.every(({ hand }) => hand.isSaved) && candidate.hand.hash === interviewer.hand.hash,
    );
    const convergedMs = performance.now() - backAt;
    await candidate.look();
    const counts = occurrences(candidate);
    return {
      row,
      sentence: `one of two offline for ${silentMs / 1000} s, both typing all along`,
      figures: {
        lost: [written.filter((word) => !counts.has(word)).length, '=', 0],
        duplicated: [written.filter((word) => (counts.get(word) ?? 0) > 1).length, '=', 0],
        convergedMs: [convergedMs, '≤', 10_000],
        loginsAsked: [meeting.sides.reduce((sum, { line }) => sum + line.refusals.length, 0), '=', 0],
        rolesChanged: [meeting.sides.map(({ shown }) => shown.role).join() === roles ? 0 : 1, '=', 0],
      },
      control: {
        wordsTypedInTheDark: [dark.length, '≥', Math.floor(silentMs / editMs / 2)],
        ofThemArrivedMeanwhile: [arrived, '=', 0],
      },
    };
  } finally {
    clearInterval(typing);
    meeting.close();
    await proxy.stop();
    await server.stop();
  }
}

export const offlineFor5 = async () => [await silence('R3', 5_000)];
export const offlineFor60 = async () => [await silence('R4', 60_000)];
