import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { blockPartner, listBlocks, unblock } from '@greenroom/shared/block/block.api';
import { chatChanged, listChat, sayInChat } from '@greenroom/shared/chat/chat.events';
import { PairRoom, type Side } from '../../test/pair.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const said = ({ sessionId }: Side, text: string) => ({ sessionId, id: randomUUID(), text });
const closedFor = async (side: Side) =>
  (await side.do(listChat, { sessionId: side.sessionId, after: 0 })).closed;

test('a block closes the chat both ways at once; who is blocked is not told why, and what was said stays', async () => {
  const room = await PairRoom.begin(app);
  const { sessionId, candidate, interviewer } = room;
  await interviewer.do(sayInChat, said(interviewer, 'Hurry up.'));
  const told = [candidate.socket.next(chatChanged), interviewer.socket.next(chatChanged)];
  await candidate.person.ask(blockPartner, { body: { sessionId } });
  expect(await Promise.all(told)).toEqual([
    { sessionId, closed: 'by-you' },
    { sessionId, closed: 'for-both' },
  ]);
  for (const side of room.sides)
    expect(await side.refused(sayInChat, said(side, 'Once more.'))).toBe('state-refused');
  expect(await closedFor(candidate)).toBe('by-you');
  const { messages, closed } = await interviewer.do(listChat, { sessionId, after: 0 });
  expect(closed).toBe('for-both');
  expect(messages.map(({ text }) => text)).toEqual(['Hurry up.']);
  room.close();
});

test('it opens again for both when the block is taken back', async () => {
  const room = await PairRoom.begin(app);
  const { sessionId, candidate, interviewer } = room;
  await candidate.person.ask(blockPartner, { body: { sessionId } });
  const [block] = (await candidate.person.ask(listBlocks)).blocks;
  const told = interviewer.socket.next(chatChanged);
  await candidate.person.ask(unblock, { params: { blockId: block?.id ?? '' } });
  expect(await told).toEqual({ sessionId, closed: null });
  await interviewer.do(sayInChat, said(interviewer, 'Good to see you.'));
  expect(await closedFor(candidate)).toBeNull();
  room.close();
});
