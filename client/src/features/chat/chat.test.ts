import { expect, test } from '@jest/globals';
import type { ChatMessage } from '@greenroom/shared/chat/chat.events';
import type { SessionId } from '@greenroom/shared/lib/id';
import type { Connection } from '../../lib/connection.ts';
import { RequestError } from '../../lib/request-error.ts';
import { openChat } from './chat.ts';

const sessionId = 'one' as SessionId;
const message = (seq: number, rest: Partial<ChatMessage> = {}): ChatMessage => ({
  id: `m${seq}`,
  seq,
  at: seq,
  isOwn: false,
  text: `said ${seq}`,
  ...rest,
});

/** A server's chat that can be cut off, and hears every question. */
function line() {
  const kept: ChatMessage[] = [];
  const asked: string[] = [];
  let change: (changed: { sessionId: string; closed: string | null }) => void = () => undefined;
  let hear: (said: { sessionId: string; message: ChatMessage }) => void = () => undefined;
  const control = { isOnline: true, loses: 0, closed: null as string | null, kept, asked };
  const connection = {
    async ask({ name }: { name: string }, payload: { id: string; text: string; after: number }) {
      asked.push(name);
      if (!control.isOnline) throw new RequestError('offline');
      if (name === 'chat:list') {
        return {
          messages: kept.filter(({ seq }) => seq > payload.after),
          hasMore: false,
          closed: control.closed,
        };
      }
      const known = kept.find(({ id }) => id === payload.id);
      const said = known ?? message(kept.length + 1, { id: payload.id, text: payload.text, isOwn: true });
      if (!known) kept.push(said);
      if (control.loses-- > 0) throw new RequestError('offline');
      return { message: said };
    },
    hear: ({ name }: { name: string }, handler: typeof hear) => {
      if (name === 'chat:said') hear = handler;
      else change = handler as never;
      return () => undefined;
    },
  } as unknown as Connection;
  const turned = (closed: string | null) => change({ sessionId, closed });
  return { connection, control, turned, said: (told: ChatMessage) => hear({ sessionId, message: told }) };
}

/** Lets everything that waits for an answer go on. */
async function settled() {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}

test('messages stand in the order of the server, each once', async () => {
  const { connection, control, said } = line();
  control.kept.push(message(1), message(2));
  const chat = openChat(connection, sessionId);
  chat.sync();
  said(message(2));
  said(message(3));
  await settled();
  expect(chat.state.getState().messages.map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

test('what is written while offline waits, and goes out once after the return', async () => {
  const { connection, control } = line();
  const chat = openChat(connection, sessionId);
  control.isOnline = false;
  chat.say(' still here ');
  await settled();
  expect(chat.state.getState().unsent.map(({ text }) => text)).toEqual(['still here']);
  control.isOnline = true;
  chat.sync();
  await settled();
  expect(chat.state.getState().unsent).toEqual([]);
  expect(control.kept.map(({ text }) => text)).toEqual(['still here']);
});

test('a message whose acknowledgement was lost is not said twice', async () => {
  const { connection, control } = line();
  const chat = openChat(connection, sessionId);
  control.loses = 1;
  chat.say('once');
  await settled();
  expect(chat.state.getState().unsent).toHaveLength(1);
  chat.sync();
  await settled();
  expect(control.asked.filter((name) => name === 'chat:say')).toHaveLength(2);
  expect(control.kept).toHaveLength(1);
  expect(chat.state.getState().messages).toHaveLength(1);
});

test('unread counts the other one’s messages that were not shown', async () => {
  const { connection, said } = line();
  const chat = openChat(connection, sessionId);
  said(message(1));
  said(message(2, { isOwn: true }));
  expect(chat.state.getState().unread).toBe(1);
  chat.show(true);
  said(message(3));
  expect(chat.state.getState().unread).toBe(0);
});

test('news are what comes in after the list, from the other one', async () => {
  const { connection, control, said } = line();
  control.kept.push(message(1));
  const chat = openChat(connection, sessionId);
  const heard: number[] = [];
  chat.onHeard(({ seq }) => heard.push(seq));
  chat.sync();
  await settled();
  said(message(2));
  said(message(3, { isOwn: true }));
  expect(heard).toEqual([2]);
});

test('a chat that is closed says so when it is fetched, when it happens, and when it is over', async () => {
  const { connection, control, turned } = line();
  control.closed = 'for-both';
  const chat = openChat(connection, sessionId);
  chat.sync();
  await settled();
  expect(chat.state.getState().closed).toBe('for-both');
  turned(null);
  expect(chat.state.getState().closed).toBeNull();
  turned('by-you');
  expect(chat.state.getState().closed).toBe('by-you');
});
