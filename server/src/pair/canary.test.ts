import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { routes } from '@greenroom/shared/contract';
import type { Route } from '@greenroom/shared/http/route';
import { giveMaterial, lockScorecard, rateSelf } from '@greenroom/shared/pair/pair.events';
import type { PairView } from '@greenroom/shared/pair/pair-view.schema';
import { advanceRound, finishRound } from '@greenroom/shared/session/session.events';
import { exportMe } from '@greenroom/shared/user/user.api';
import { strFromU8, unzipSync } from 'fflate';
import { canariesIn, releaseCanaries } from '../../test/canaries.ts';
import { Ear } from '../../test/ear.ts';
import { memoryLog } from '../../test/memory-log.ts';
import { PairRoom, type Side } from '../../test/pair.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { QuestionBank } from '../question/question-bank.ts';

let app: TestApp;
const log = memoryLog('debug');
beforeAll(async () => {
  app = await startTestApp({ log: log.log });
  expect(releaseCanaries(app.get(QuestionBank))).toBeGreaterThan(1000);
});
afterAll(() => app.stop());

const isRead = (route: Route) => route.method === 'GET' && route !== exportMe;

/** Calls every route that reads, with the ids of the round and of a question that is still to come. */
const readEverything = (side: Side, questionId: string) => read(side, questionId, () => true);

/** Only those that a question's id leads to: what the others answer is the same for all of them. */
const readAbout = (side: Side, questionId: string) =>
  read(side, questionId, ({ path }) => path.includes(':questionId'));

async function read(side: Side, questionId: string, isMeant: (route: Route) => boolean): Promise<void> {
  // Calls are limited by time: there is enough of it.
  await app.clock.advance(10_000);
  const params = { sessionId: side.sessionId, questionId, recordingId: side.sessionId, segment: 0 };
  // The export is asked for once, at the end: ten an hour are allowed.
  for (const route of routes.filter(isRead).filter(isMeant))
    expect((await side.person.send(route, { params })).status).not.toBe(429);
}

/** Everything there is to take along, unpacked. */
async function exported({ person }: Side): Promise<string> {
  await app.clock.advance(60_000);
  const { body, status } = await person.send(exportMe);
  expect(status).toBe(200);
  return Object.values(unzipSync(new Uint8Array(body as Buffer)))
    .map((bytes) => strFromU8(bytes))
    .join('\n');
}

const plans = [
  ['screening', 'full'],
  ['technical-interview', 'full'],
  ['system-design', 'full'],
  ['behavioral', 'full'],
  ['managerial', 'full'],
] as const;

test.each(plans)(
  '%s: the candidate hears what was shown and nothing else; the interviewer hears more',
  async (phase, length) => {
    const room = await PairRoom.prepare(app, { phase, length, ways: 'one' });
    const { sessionId, candidate, interviewer } = room;
    const [ear, other] = [new Ear(candidate), new Ear(interviewer)];
    await room.gather();
    await readEverything(candidate, (await interviewer.pair()).desk?.questions[0]?.questionId ?? sessionId);
    await room.ready();
    const shown = new Set<string>();
    const { steps } = (await interviewer.view()).round;
    for (const [index, { id: stepId }] of steps.entries()) {
      const { desk } = await interviewer.pair();
      for (const question of desk?.questions ?? []) {
        for (const { level } of question.hints.slice(0, 1)) {
          const given = { sessionId, questionId: question.questionId, kind: 'hint', index: level } as const;
          await interviewer.socket.ask(giveMaterial, { ...given, manner: 'shown' });
          await candidate.socket.ask(giveMaterial, { ...given, index: 2, manner: 'shown' });
        }
        await readAbout(candidate, question.questionId);
      }
      await readEverything(candidate, desk?.questions.at(-1)?.questionId ?? sessionId);
      for (const canary of canariesIn(JSON.stringify((await candidate.view()).round.reveals)))
        shown.add(canary);
      if (index < steps.length - 1) await interviewer.do(advanceRound, { sessionId, stepId });
    }
    expect(ear.canaries.filter((canary) => !shown.has(canary))).toEqual([]);
    expect(canariesIn(await exported(candidate)).filter((canary) => !shown.has(canary))).toEqual([]);
    expect(canariesIn(log.text())).toEqual([]);
    // The positive control: the same ear at the other side of the table.
    expect(other.canaries.length).toBeGreaterThan(shown.size);
    if (phase === 'screening') expectKeyFor(other, ear);
    await interviewer.do(finishRound, { sessionId });
    room.close();
  },
);

/** A quiz has an answer key: for who asks, every option's reason and which ones are right; for who answers, neither. */
function expectKeyFor(interviewer: Ear, candidate: Ear): void {
  const reason = /:options\.\d+\.why$/;
  expect(interviewer.canaries.filter((canary) => reason.test(canary)).length).toBeGreaterThan(3);
  expect(interviewer.heard.join('\n')).toContain('"correct":true');
  expect(candidate.canaries.filter((canary) => reason.test(canary))).toEqual([]);
  expect(candidate.heard.join('\n')).not.toMatch(/"correct":(true|false)|"sample":"/);
}

/** A card whose words can be recognised anywhere. */
const sealedWords = 'a word that is sealed';

test('nobody reads a sealed scorecard or a private rating: not by the room, a route or an export', async () => {
  const room = await PairRoom.begin(app, { ways: 'one' });
  await room.finish();
  const { sessionId, candidate, interviewer } = room;
  const ear = new Ear(candidate);
  const roundId = (await interviewer.view()).round.id;
  const note = 'a word for oneself';
  await interviewer.do(rateSelf, { sessionId, roundId, rating: { score: 1, note } });
  const card = {
    about: 'candidate',
    scores: scoresOf((await interviewer.pair()).desk),
    recommendation: 'no',
  } as const;
  await interviewer.do(lockScorecard, {
    sessionId,
    roundId,
    card: { ...card, scores: [...card.scores], wentWell: sealedWords, change: '' },
  });
  await candidate.view();
  await readEverything(candidate, roundId);
  const heard = [...ear.heard, await exported(candidate)].join('\n');
  expect(heard).not.toContain(sealedWords);
  expect(heard).not.toContain(note);
  await candidate.do(rateSelf, { sessionId, roundId, rating: { score: 4, note: '' } });
  const scores = { clarity: 4, pacing: 4, listening: 4, help: 4 } as const;
  await candidate.do(lockScorecard, {
    sessionId,
    roundId,
    card: { about: 'interviewer', scores, wentWell: '', change: '' },
  });
  await candidate.view();
  // The positive control: once it is open, the same ear and the same export hear it.
  expect(ear.heard.join('\n')).toContain(sealedWords);
  expect(await exported(candidate)).toContain(sealedWords);
  expect(ear.heard.join('\n')).not.toContain(note);
  room.close();
});

const scoresOf = (desk: PairView['desk']) =>
  (desk?.questions ?? [])
    .filter(({ isOpen }) => isOpen)
    .flatMap(({ questionId, rubric }) =>
      rubric.map(({ id: criterionId }) => ({ questionId, criterionId, score: 3 as const })),
    );
