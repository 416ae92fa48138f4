import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { blockPartner } from '@greenroom/shared/block/block.api';
import { joinCall } from '@greenroom/shared/call/call.events';
import { proposeEnd } from '@greenroom/shared/pair/pair.events';
import { setSelfScore } from '@greenroom/shared/result/result.api';
import { recordRun } from '@greenroom/shared/run/run.events';
import { startSolo } from '@greenroom/shared/session/session.api';
import { advanceRound } from '@greenroom/shared/session/session.events';
import { exportMe } from '@greenroom/shared/user/user.api';
import { strFromU8, unzipSync } from 'fflate';
import { Ear } from '../../test/ear.ts';
import { PairRoom, type Side } from '../../test/pair.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { until } from '../../test/until.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function sessionsOf({ person }: Side): Promise<string> {
  const { body } = await person.send(exportMe);
  return strFromU8(unzipSync(new Uint8Array(body as Buffer))['sessions.json'] ?? new Uint8Array());
}

/** Past the introduction: the question that lies on the table. */
async function firstQuestion({ sessionId, interviewer }: PairRoom) {
  const { steps } = (await interviewer.view()).round;
  await interviewer.do(advanceRound, { sessionId, stepId: steps[0]?.id ?? '' });
  const questionId = (await interviewer.view()).round.questions[0]?.id;
  if (questionId === undefined) throw new Error('no question');
  return questionId;
}

test('who the other one is stands in no view and no export: two meetings with one stranger tell nothing', async () => {
  const room = await PairRoom.prepare(app);
  const { sessionId, candidate, interviewer } = room;
  const ears = [new Ear(candidate), new Ear(interviewer)] as const;
  await room.gather();
  await room.ready();
  const questionId = await firstQuestion(room);
  await candidate.do(recordRun, { sessionId, questionId, language: 'python', outcomes: [] });
  const { runs } = (await interviewer.view()).round;
  expect(runs[questionId]).toMatchObject({ by: 'partner', count: 1 });
  expect((await candidate.view()).round.runs[questionId]).toMatchObject({ by: null });
  await room.finish();
  const [mine, theirs] = [
    [...ears[0].heard, await sessionsOf(candidate)].join('\n'),
    [...ears[1].heard, await sessionsOf(interviewer)].join('\n'),
  ];
  expect(mine).not.toContain(interviewer.id);
  expect(theirs).not.toContain(candidate.id);
  // The positive control: one's own id is in one's own export.
  expect(mine).toContain(candidate.id);
  expect(mine).toContain('"partner"');
  room.close();
});

test('the blocked one learns nothing of it: their word alone ends no round', async () => {
  const room = await PairRoom.begin(app);
  const { sessionId, candidate, interviewer } = room;
  await candidate.person.ask(blockPartner, { body: { sessionId } });
  await interviewer.do(proposeEnd, { sessionId, isWanted: true });
  expect((await interviewer.pair()).endProposed).toBe('mine');
  await candidate.do(proposeEnd, { sessionId, isWanted: true });
  expect((await candidate.view()).round.status).toBe('ended');
  room.close();
});

test('a round alone does not give the hints of a question that a partner is asking', async () => {
  const room = await PairRoom.begin(app);
  const { candidate } = room;
  const questionId = await firstQuestion(room);
  const body = { plan: 'technical-interview-full', jobRole: 'backend-engineer', level: 'mid' } as const;
  const asked = { body: { ...body, language: 'python', questionId } } as const;
  expect((await candidate.person.refused(startSolo, asked)).code).toBe('not-found');
  await room.finish();
  room.close();
});

test('the candidate’s scores of themselves are not the interviewer’s to set', async () => {
  const room = await PairRoom.begin(app, { ways: 'one' });
  const { sessionId, candidate, interviewer } = room;
  await room.finish();
  const given = { params: { sessionId }, body: { scores: [] } };
  expect((await interviewer.person.refused(setSelfScore, given)).code).toBe('state-refused');
  await candidate.person.ask(setSelfScore, given);
  room.close();
});

test('a tab that never entered the room leaves the call with its line', async () => {
  const room = await PairRoom.prepare(app, { areStrangers: false });
  const { sessionId, candidate, interviewer } = room;
  const callId = randomUUID();
  await candidate.do(joinCall, { sessionId, callId });
  expect((await interviewer.do(joinCall, { sessionId, callId: randomUUID() })).peer).toBe(callId);
  candidate.socket.close();
  await until(async () => {
    const { peer } = await interviewer.do(joinCall, { sessionId, callId: randomUUID() });
    return peer === null;
  });
  room.close();
});
