import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { commands } from '../../shared/src/contract.ts';
import { giveMaterial } from '../../shared/src/pair/pair.events.ts';
import { Production } from '../fixtures/production.ts';
import { Meeting, type Seat } from '../fixtures/seat.ts';
import { until } from '../fixtures/until.ts';
import { type Line, Visitor } from '../fixtures/visitor.ts';
import type { Row } from './row.ts';

type Payload = Record<string, unknown>;

/** What only the interviewer of a round led by a person may do. */
const interviewers = [
  ...['question:choose', 'material:give', 'step:advance', 'round:finish', 'round:begin', 'question:open'],
  ...[
    'question:swap',
    'hint:reveal',
    'follow-up:reveal',
    'probe:reveal',
    'deep-dive:reveal',
    'scorecard:lock',
  ],
  ...['clock:freeze', 'absence:decide'],
];
/** Leaving a room that one is not in is no news to anybody. */
const harmless = ['room:leave'];
const keysOf = (payload: unknown): string[] =>
  Object.keys((payload as { _zod: { def: { shape?: object } } })._zod.def.shape ?? {});

/** A payload that fits for every command of the contract; a command with something new fails the drill until it is added. */
function payloads({ sessionId, shown, hand, pair }: Seat): Map<string, Payload> {
  const rubric = pair.desk?.questions.flatMap(({ questionId, rubric: lines }) =>
    lines.map(({ id }) => ({ questionId, criterionId: id, score: 4 })),
  );
  const doc = new Y.Doc();
  doc.getText('words/spoofed').insert(0, 'spoofed');
  const known: Payload = {
    ...{ sessionId, documentId: hand.documentId, roundId: shown.round.id },
    questionId: pair.desk?.questions[0]?.questionId ?? shown.round.questions[0]?.id,
    stepId: shown.round.steps[shown.round.clock.stepIndex]?.id,
    ...{
      callId: randomUUID(),
      id: randomUUID(),
      clientId: randomUUID(),
      pairingId: randomUUID(),
      clientSeq: 0,
    },
    ...{
      kind: 'hint',
      index: 1,
      manner: 'shown',
      marked: [],
      reason: 'pause',
      choice: 'end',
      minutes: 5,
      after: 0,
    },
    ...{
      isWanted: true,
      isAgreed: true,
      isGiven: true,
      text: 'spoofed',
      language: 'python',
      outcomes: [],
      widening: 'level',
    },
    ...{ rating: { score: 1, note: 'spoofed' }, signal: { candidate: null }, wish: {} },
    card: {
      about: 'candidate',
      scores: rubric ?? [],
      recommendation: 'strong-yes',
      wentWell: 'spoofed',
      change: '',
    },
    ...{
      update: Y.encodeStateAsUpdate(doc),
      stateVector: Y.encodeStateVector(doc),
      awareness: new Uint8Array([1]),
    },
  };
  return new Map(
    commands.map(({ name, payload }) => {
      const keys = keysOf(payload);
      const missing = keys.find((key) => key !== 'to' && known[key] === undefined);
      if (missing !== undefined) throw new Error(`nothing to spoof ${missing} of ${name} with`);
      const to = name === 'consent:give' ? 'names' : randomUUID();
      return [name, Object.fromEntries(keys.map((key) => [key, key === 'to' ? to : known[key]]))];
    }),
  );
}

/** Everything that is kept of a room. */
function stateOf(server: Production, { sessionId, hand }: Seat): string {
  const of = (table: string, column: string, id: string) =>
    server.rows(`SELECT count(*) AS rows FROM ${table} WHERE ${column} = ?`, id);
  return JSON.stringify([
    of('session_event', 'session_id', sessionId),
    of('document_update', 'document_id', hand.documentId),
    of('chat_message', 'session_id', sessionId),
    of('session_participant', 'session_id', sessionId),
  ]);
}

/** Each command twice; answers how many were done, and which were refused as none of theirs. */
async function tryAll(line: Line, tries: readonly (readonly [string, Payload])[]) {
  let done = 0;
  const refused = new Set<string>();
  for (const [name, payload] of [...tries, ...tries]) {
    const ack = await line.send(name, payload);
    if (ack.ok) done += 1;
    else if (['not-allowed', 'not-found', 'input-invalid'].includes(ack.error.code)) refused.add(name);
  }
  return { done, refused: refused.size, tried: tries.length * 2 };
}

/** The candidate acts as interviewer; a stranger acts in their room; both say that they are somebody else. */
export async function spoof(): Promise<Row[]> {
  const server = await Production.start();
  const meeting = await Meeting.begin(server.url);
  try {
    const { candidate, interviewer } = meeting;
    await meeting.next();
    await until(() => candidate.shown.version === interviewer.shown.version);
    await until(() => candidate.hand.isSaved && interviewer.hand.isSaved);
    const payload = payloads(interviewer);
    const named = (names: readonly string[]) => names.map((name) => [name, payload.get(name) ?? {}] as const);
    const inRooms = commands.filter(
      ({ name, payload: schema }) =>
        !harmless.includes(name) && keysOf(schema).some((key) => key === 'sessionId' || key === 'documentId'),
    );
    const room = named(inRooms.map(({ name }) => name));
    const disguised = room.map(
      ([name, sent]) => [name, { ...sent, role: 'interviewer', userId: interviewer.person.id }] as const,
    );
    const stranger = await Visitor.guest(server.url);
    const before = stateOf(server, interviewer);
    const tries = [
      [await candidate.person.line().open(), named(interviewers)],
      [await stranger.line().open(), room],
      [await candidate.person.line().open(), disguised],
    ] as const;
    const outcomes: Awaited<ReturnType<typeof tryAll>>[] = [];
    for (const [line, sent] of tries) outcomes.push(await tryAll(line, sent));
    await interviewer.look();
    const isUnchanged = stateOf(server, interviewer) === before;
    const lines = server.log.match(/"msg":"command refused"/g)?.length ?? 0;
    for (const [line] of tries) line.close();

    // The same command from the one whose it is.
    const material = payload.get(giveMaterial.name) ?? {};
    const asInterviewer = await interviewer.line.send(giveMaterial.name, material);
    const sum = (of: (outcome: (typeof outcomes)[number]) => number) =>
      outcomes.reduce((all, one) => all + of(one), 0);
    return [
      {
        row: 'S8',
        sentence:
          'a candidate sends the interviewer’s commands, a stranger every command of the room, both in disguise',
        figures: {
          tried: [sum(({ tried }) => tried), '≥', 150],
          done: [sum(({ done }) => done), '=', 0],
          stateChanges: [isUnchanged ? 0 : 1, '=', 0],
          logLinesForEachRefusedOfAConnection: [lines / sum(({ refused }) => refused), '=', 1],
        },
        control: {
          doneByTheInterviewer: [asInterviewer.ok ? 1 : 0, '=', 1],
          stateChangedByThat: [stateOf(server, interviewer) === before ? 0 : 1, '=', 1],
        },
      },
    ];
  } finally {
    meeting.close();
    await server.stop();
  }
}
