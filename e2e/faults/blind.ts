import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { register } from '../../shared/src/auth/auth.api.ts';
import { blockPartner } from '../../shared/src/block/block.api.ts';
import { routes } from '../../shared/src/contract.ts';
import { finishRound } from '../../shared/src/session/session.events.ts';
import { lockScorecard, rateSelf } from '../../shared/src/pair/pair.events.ts';
import { exportMe } from '../../shared/src/user/user.api.ts';
import { Production } from '../fixtures/production.ts';
import { Meeting, type Seat } from '../fixtures/seat.ts';
import { until } from '../fixtures/until.ts';
import { Visitor } from '../fixtures/visitor.ts';
import type { Row } from './row.ts';

const password = 'correct horse battery staple';

/** Everything a person can get at: every route that reads, the socket (heard all along), and the export. */
export async function everythingOf(seat: Seat, questionId: string): Promise<string> {
  const { person, sessionId } = seat;
  const params = {
    sessionId,
    questionId,
    recordingId: sessionId,
    segment: 0,
    code: sessionId,
    practiceHourId: sessionId,
  };
  await seat.look();
  for (const route of routes.filter(({ method }) => method === 'GET'))
    if (route !== exportMe) await person.send(route, { params });
  const { status, bytes } = await person.send(exportMe);
  if (status !== 200) throw new Error(`the export answered ${status}`);
  const files = Object.values(unzipSync(bytes)).map((file) => strFromU8(file));
  return [...person.heard, ...files].join('\n');
}

async function account(url: string): Promise<Visitor> {
  const visitor = new Visitor(url);
  const name = `drill-${randomUUID().slice(0, 8)}`;
  visitor.me = await visitor.ask(register, { body: { name, password, email: `${name}@example.org` } });
  return visitor;
}

/** To the end of the round, and rated; private. */
async function finish(meeting: Meeting, note: string): Promise<string> {
  const { sessionId, interviewer } = meeting;
  const { steps } = interviewer.shown.round;
  for (let step = 1; step < steps.length; step += 1) await meeting.next();
  await interviewer.line.ask(finishRound, { sessionId });
  const roundId = interviewer.shown.round.id;
  for (const { line } of meeting.sides)
    await line.ask(rateSelf, { sessionId, roundId, rating: { score: 1, note } });
  await interviewer.look();
  return roundId;
}

/** One has locked and one has not: what can the other one find out, of the card and of who wrote it? */
export async function blind(): Promise<Row[]> {
  const server = await Production.start();
  const people = [await account(server.url), await account(server.url)] as const;
  const meeting = await Meeting.begin(server.url, { people });
  try {
    const { candidate, interviewer, sessionId } = meeting;
    const [sealed, privately] = [`sealed ${randomUUID()}`, `private ${randomUUID()}`];
    const roundId = (await finish(meeting, privately)) as never;
    const { questions = [] } = interviewer.pair.desk ?? {};
    const scores = questions
      .filter(({ isOpen }) => isOpen)
      .flatMap(({ questionId, rubric }) =>
        rubric.map(({ id }) => ({ questionId, criterionId: id, score: 4 as const })),
      );
    const card = {
      about: 'candidate',
      scores,
      recommendation: 'strong-yes',
      wentWell: sealed,
      change: '',
    } as const;
    await interviewer.line.ask(lockScorecard, { sessionId, roundId, card: { ...card, scores: [...scores] } });
    await interviewer.person.ask(blockPartner, { body: { sessionId } });
    // Of oneself one hears everything; the rating that both gave is heard once each, from oneself.
    const heard = await everythingOf(candidate, questions[0]?.questionId ?? sessionId);
    const own = candidate.person.me;
    const theirs = interviewer.person.me;
    const secrets = [sealed, theirs?.id, theirs?.name, `${theirs?.name}@example.org`].map(String);
    const peeks = secrets.filter((secret) => heard.includes(secret)).length;
    const ratings = heard.split(privately).length - 1;
    const ownHeard = [own?.id, own?.name, privately].filter((word) => heard.includes(String(word))).length;
    const four = { clarity: 4, pacing: 4, listening: 4, help: 4 } as const;
    const back = { about: 'interviewer', scores: four, wentWell: 'Kind.', change: '' } as const;
    await candidate.line.ask(lockScorecard, { sessionId, roundId, card: back });
    await until(() => candidate.person.heard.some((said) => said.includes(sealed)));
    return [
      {
        row: 'S14',
        sentence:
          'a peek at a sealed scorecard, and at who wrote it: by every route, the socket and the export',
        figures: { peeksThatSawSomething: [peeks, '=', 0], secretsLookedFor: [secrets.length, '=', 4] },
        control: {
          ofOneselfSeen: [ownHeard, '=', 3],
          ownRatingHeard: [ratings, '≥', 1],
          cardSeenOnceBothHadLocked: [1, '=', 1],
        },
      },
    ];
  } finally {
    meeting.close();
    await server.stop();
  }
}
