import { randomBytes, randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { maxUpdateBytes, updateDocument } from '../../shared/src/document/document.events.ts';
import { maxFrameBytes } from '../../shared/src/realtime/command.ts';
import { readClock } from '../../shared/src/session/session.events.ts';
import { sheet } from '../fixtures/pen.ts';
import { Production } from '../fixtures/production.ts';
import { Meeting, Seat } from '../fixtures/seat.ts';
import { until } from '../fixtures/until.ts';
import type { Row } from './row.ts';

const hangMs = 1000;

function valid(text: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getText(sheet).insert(0, text);
  return Y.encodeStateAsUpdate(doc);
}

/** No updates, though some begin as if they were. */
function corrupt(): unknown[] {
  const whole = valid('an update that breaks off somewhere');
  const doc = new Y.Doc();
  doc.getText(sheet).insert(0, 'of the second format');
  const nested = (deep: number) => [
    1,
    1,
    9,
    0,
    8,
    1,
    1,
    97,
    1,
    ...Array<number>(deep)
      .fill(117)
      .flatMap((tag) => [tag, 1]),
  ];
  return [
    ...Array.from({ length: whole.length - 1 }, (_, end) => whole.slice(0, end)),
    ...Array.from({ length: 100 }, (_, length) =>
      Buffer.concat([Buffer.from([7]), randomBytes(40 + length)]),
    ),
    Y.encodeStateAsUpdateV2(doc),
    // Counts and lengths of billions.
    ...[
      [255, 255, 255, 255, 15],
      [1, 255, 255, 255, 255, 15, 9, 0],
      [1, 1, 9, 0, 4, 1, 1, 97, 255, 255, 255, 255, 15],
    ],
    ...[nested(200), nested(20_000)],
    ...['text', 7, null, [1, 2, 3], {}, true],
  ].map((bytes) => (Array.isArray(bytes) && bytes.length > 3 ? Uint8Array.from(bytes as number[]) : bytes));
}

const huge = () => [
  valid('x'.repeat(maxUpdateBytes)),
  valid('x'.repeat(maxUpdateBytes - 8)),
  randomBytes(maxUpdateBytes + 1),
];

/** One sends what is no update; another one writes in the same room, and asks for the time all along. */
export async function updates(): Promise<Row[]> {
  const server = await Production.start();
  const meeting = await Meeting.begin(server.url);
  try {
    const { candidate, interviewer } = meeting;
    interviewer.hand.write('<before>');
    await until(() => interviewer.hand.isSaved && candidate.hand.hash === interviewer.hand.hash);
    const { hash } = interviewer.hand;
    let slowestMs = 0;
    const timed = async <T>(work: Promise<T>): Promise<T> => {
      const since = performance.now();
      const done = await work;
      slowestMs = Math.max(slowestMs, performance.now() - since);
      return done;
    };
    const give = async (update: unknown) => {
      const place = { documentId: candidate.hand.documentId, clientId: randomUUID(), clientSeq: 0 };
      const [ack] = await Promise.all([
        timed(candidate.line.send(updateDocument.name, { ...place, update })),
        timed(interviewer.line.ask(readClock, {})),
      ]);
      return ack.ok ? 'taken' : ack.error.code;
    };
    const paced = async (given: readonly unknown[]) => {
      const answers: string[] = [];
      for (const update of given) {
        const answer = await give(update);
        answers.push(
          answer === 'too-many'
            ? await until(async () => (await give(update)).replace('too-many', ''))
            : answer,
        );
      }
      return answers;
    };
    const corruptAnswers = await paced(corrupt());
    const hugeAnswers = await paced(huge());
    const fromDisk = await Seat.take(meeting.interviewer.person, meeting.sessionId);
    const isUnchanged = [interviewer, fromDisk].every(({ hand }) => hand.hash === hash);
    fromDisk.close();

    // A frame above the limit ends the line of who sent it, and of nobody else.
    const cut = until(() => !candidate.line.socket.connected);
    candidate.line.socket.emit(updateDocument.name, { update: randomBytes(maxFrameBytes + 1) });
    await cut;
    await until(() => candidate.line.socket.connected && candidate.hand.isSaved);
    const good = await paced([valid('taken')]);
    await until(() => interviewer.hand.hash !== hash);
    const refused = (answers: readonly string[]) => answers.filter((answer) => answer !== 'taken').length;
    return [
      {
        row: 'S10',
        sentence: 'updates above 48 KB and frames above 64 KB',
        figures: {
          refused: [refused(hugeAnswers), '=', hugeAnswers.length],
          documentUnchanged: [isUnchanged ? 1 : 0, '=', 1],
          slowestAnswerMs: [slowestMs, '≤', hangMs],
        },
        control: { goodUpdatesTaken: [good.filter((answer) => answer === 'taken').length, '=', 1] },
      },
      {
        row: 'S11',
        sentence:
          'corrupt updates: broken off at every byte, random, of the other format, with forged counts, deeply nested',
        figures: {
          refused: [refused(corruptAnswers), '=', corruptAnswers.length],
          documentUnchanged: [isUnchanged ? 1 : 0, '=', 1],
          slowestAnswerMs: [slowestMs, '≤', hangMs],
        },
        control: {
          sent: [corruptAnswers.length, '≥', 150],
          goodUpdatesTaken: [good.filter((answer) => answer === 'taken').length, '=', 1],
        },
      },
    ];
  } finally {
    meeting.close();
    await server.stop();
  }
}
