import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { blockPartner } from '@greenroom/shared/block/block.api';
import { callChanged, joinCall, signalCall } from '@greenroom/shared/call/call.events';
import { PairRoom } from '../../test/pair.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test('a block ends the call of the two at once, and neither gets another', async () => {
  const room = await PairRoom.prepare(app, { areStrangers: false });
  const { sessionId, candidate, interviewer } = room;
  const [callId, to] = [randomUUID(), randomUUID()];
  await candidate.do(joinCall, { sessionId, callId });
  await interviewer.do(joinCall, { sessionId, callId: to });
  const signal = { sessionId, callId, to, signal: { candidate: null } };
  await candidate.do(signalCall, signal);

  const told = interviewer.socket.next(callChanged);
  await candidate.person.ask(blockPartner, { body: { sessionId } });
  expect(await told).toEqual({ sessionId, peer: null });
  expect(await candidate.refused(signalCall, signal)).toBe('gone');
  for (const side of room.sides)
    expect(await side.refused(joinCall, { sessionId, callId: randomUUID() })).toBe('state-refused');
  room.close();
});
