import { randomUUID } from 'node:crypto';
import { seededRandom } from '../../shared/src/lib/random.ts';
import { sayInChat } from '../../shared/src/chat/chat.events.ts';
import { updateDocument } from '../../shared/src/document/document.events.ts';
import { advanceRound } from '../../shared/src/session/session.events.ts';
import { Production } from '../fixtures/production.ts';
import { Meeting } from '../fixtures/seat.ts';
import { until } from '../fixtures/until.ts';
import type { Row } from './row.ts';

const words = 60;
const times = 3;

/** What lies on disk of a meeting. */
function counts(server: Production, { candidate, sessionId }: Meeting): number[] {
  const { documentId } = candidate.hand;
  const count = (table: string, column: string, id: string) =>
    Number(server.rows(`SELECT count(*) AS n FROM ${table} WHERE ${column} = ?`, id)[0]?.['n']);
  return [
    count('document_update', 'document_id', documentId),
    count('chat_message', 'session_id', sessionId),
    count('session_event', 'session_id', sessionId),
  ];
}

/** Everything that both sent, again, out of order, three times over. */
export async function replay(): Promise<Row[]> {
  const server = await Production.start();
  const meeting = await Meeting.begin(server.url);
  try {
    const { candidate, interviewer, sessionId } = meeting;
    const stepId = interviewer.shown.round.steps[0]?.id ?? '';
    const said = Array.from({ length: 20 }, (_, index) => ({
      sessionId,
      id: randomUUID(),
      text: `line ${index}`,
    }));
    for (let word = 0; word < words; word += 1) {
      for (const { hand } of meeting.sides) hand.write(`<${word}>`);
      await until(() => meeting.sides.every(({ hand }) => hand.isSaved));
    }
    for (const message of said) await candidate.line.ask(sayInChat, message);
    await interviewer.line.ask(advanceRound, { sessionId, stepId });
    await interviewer.look();
    const before = counts(server, meeting);
    const { hash } = candidate.hand;
    const version = interviewer.shown.version;

    const random = seededRandom(20261121);
    const again = Array.from({ length: times }).flatMap(() => [
      ...meeting.sides.flatMap(({ line, hand }) =>
        hand.sent.map(
          (sent) => () => line.send(updateDocument.name, { documentId: hand.documentId, ...sent }),
        ),
      ),
      ...said.map((message) => () => candidate.line.send(sayInChat.name, message)),
      () => interviewer.line.send(advanceRound.name, { sessionId, stepId }),
    ]);
    const shuffled = again
      .map((send) => ({ send, place: random() }))
      .sort((one, other) => one.place - other.place)
      .map(({ send }) => send);
    let answered = 0;
    for (const send of shuffled) answered += (await paced(send)).ok ? 1 : 0;
    await interviewer.look();
    const changes = counts(server, meeting).filter((count, index) => count !== before[index]).length;
    await candidate.hand.sync();
    const isSame = candidate.hand.hash === hash && interviewer.hand.hash === hash;

    // What is new is no replay: the same words under a new number are taken.
    const { clientId, update } = candidate.hand.sent[0] ?? {};
    const { documentId } = candidate.hand;
    await candidate.line.send(updateDocument.name, { documentId, clientId, update, clientSeq: 1_000_000 });
    const fresh = (counts(server, meeting)[0] ?? 0) - (before[0] ?? 0);
    return [
      {
        row: 'S7',
        sentence: `${shuffled.length} events of two people sent again, shuffled, ${times} times over`,
        figures: {
          replayed: [shuffled.length, '≥', 300],
          tablesChanged: [changes, '=', 0],
          sameDocument: [isSame ? 1 : 0, '=', 1],
          versionsAdded: [interviewer.shown.version - version, '=', 0],
        },
        control: { acknowledgedAgain: [answered, '≥', 300], rowsOfOneThatIsNew: [fresh, '=', 1] },
      },
    ];
  } finally {
    meeting.close();
    await server.stop();
  }
}

/** Who is told to slow down waits and sends again. */
async function paced(send: () => Promise<{ ok: boolean; error?: { code: string; retryAfterMs?: number } }>) {
  for (;;) {
    const ack = await send();
    if (ack.ok || ack.error?.code !== 'too-many') return ack;
    const since = performance.now();
    await until(() => performance.now() - since > (ack.error?.retryAfterMs ?? 100));
  }
}
