import { describe, expect, test } from '@jest/globals';
import type { DocumentId } from '@greenroom/shared/lib/id';
import * as Y from 'yjs';
import { createStore } from 'zustand/vanilla';
import type { ConnectionState } from '../../lib/connection.ts';
import { type FaultCode, RequestError } from '../../lib/request-error.ts';
import type { BrowserCopy } from './browser-copy.ts';
import { openProvider } from './provider.ts';

const documentId = '00000000-0000-4000-8000-000000000001' as DocumentId;
/** Lets every promise that can settle do so. */
const settled = async () => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
};

/** A server that keeps the contract in memory: it answers, refuses or stays silent as told. */
function startServer() {
  const doc = new Y.Doc();
  const state = createStore<ConnectionState>(() => ({ isOnline: true, refusal: null }));
  const heard = new Set<(fact: unknown) => void>();
  const updates: number[] = [];
  const server = {
    doc,
    state,
    updates,
    refusal: null as FaultCode | null,
    isSilent: false,
    text: () => doc.getText('a').toString(),
    tell: (update: Uint8Array) => heard.forEach((handler) => handler({ documentId, update })),
    hear: (_: unknown, handler: never) => {
      heard.add(handler);
      return () => heard.delete(handler);
    },
    ask: async (command: { name: string }, payload: { update?: Uint8Array; stateVector?: Uint8Array }) => {
      if (!state.getState().isOnline) throw new RequestError('offline');
      if (command.name === 'document:sync') {
        return {
          update: Y.encodeStateAsUpdate(doc, payload.stateVector),
          stateVector: Y.encodeStateVector(doc),
          seq: 0,
        };
      }
      if (server.refusal) throw new RequestError(server.refusal);
      if (payload.update) Y.applyUpdate(doc, payload.update);
      updates.push(payload.update?.byteLength ?? 0);
      if (server.isSilent) return new Promise(() => undefined);
      return { seq: updates.length };
    },
  };
  return server;
}

function openTab(server: ReturnType<typeof startServer>, wasUnsent = false) {
  const timers: (() => void)[] = [];
  const flags: boolean[] = [];
  const doc = new Y.Doc();
  const written = { at: Promise.resolve() };
  const copy: BrowserCopy = {
    whenLoaded: Promise.resolve(true),
    whenWritten: () => written.at,
    isOrigin: (origin) => origin === copy,
    markUnsent: (flag) => void flags.push(flag),
    wasUnsent: () => wasUnsent,
    close: () => undefined,
  };
  const provider = openProvider({
    doc,
    documentId,
    connection: server as never,
    copy,
    later: (run) => void timers.push(run),
  });
  return {
    doc,
    flags,
    written,
    is: () => provider.state.getState(),
    type: (text: string) => doc.getText('a').insert(doc.getText('a').length, text),
    sync: async () => (provider.sync(), settled()),
    pass: async () => (timers.splice(0).forEach((run) => run()), settled()),
  };
}

describe('a document’s provider', () => {
  test('says saved only after the acknowledgement', async () => {
    const server = startServer();
    const tab = openTab(server);
    await tab.sync();
    expect(tab.is()).toEqual({ is: 'saved' });
    tab.type('hello');
    expect(tab.is()).toEqual({ is: 'saving' });
    await tab.pass();
    expect(server.text()).toBe('hello');
    expect(tab.is()).toEqual({ is: 'saved' });
  });

  test('stays at saving while the server has not answered', async () => {
    const server = startServer();
    const tab = openTab(server);
    await tab.sync();
    server.isSilent = true;
    tab.type('hello');
    await tab.pass();
    expect(tab.is()).toEqual({ is: 'saving' });
  });

  test('sends what was typed together as one update', async () => {
    const server = startServer();
    const tab = openTab(server);
    await tab.sync();
    for (const letter of 'hello') tab.type(letter);
    await tab.pass();
    expect(server.updates).toHaveLength(1);
  });

  test('keeps what is typed offline, and sends it when the room is entered again', async () => {
    const server = startServer();
    const tab = openTab(server);
    await tab.sync();
    server.state.setState({ isOnline: false });
    let finishWriting = () => {};
    tab.written.at = new Promise((resolve) => (finishWriting = resolve));
    tab.type('offline words');
    await settled();
    expect(tab.is()).toEqual({ is: 'offline', copy: 'writing' });
    finishWriting();
    await settled();
    expect(tab.is()).toEqual({ is: 'offline', copy: 'kept' });
    server.state.setState({ isOnline: true });
    await tab.sync();
    expect(server.text()).toBe('offline words');
    expect(tab.is()).toEqual({ is: 'saved' });
  });

  test('sends an update again whose acknowledgement was lost, without doubling it', async () => {
    const server = startServer();
    const tab = openTab(server);
    await tab.sync();
    server.isSilent = true;
    tab.type('once');
    await tab.pass();
    server.state.setState({ isOnline: false });
    server.isSilent = false;
    server.state.setState({ isOnline: true });
    await tab.sync();
    expect(server.text()).toBe('once');
    expect(tab.is()).toEqual({ is: 'saved' });
  });

  test('names the server’s reason, and saves once it is gone', async () => {
    const server = startServer();
    const tab = openTab(server);
    await tab.sync();
    server.refusal = 'storage-full';
    tab.type('hello');
    await tab.pass();
    expect(tab.is()).toEqual({ is: 'refused', code: 'storage-full' });
    server.refusal = null;
    await tab.pass();
    expect(server.text()).toBe('hello');
    expect(tab.is()).toEqual({ is: 'saved' });
  });

  test('sends a deletion made before a crash, which no state vector shows', async () => {
    const server = startServer();
    server.doc.getText('a').insert(0, 'hello');
    const tab = openTab(server, true);
    Y.applyUpdate(tab.doc, Y.encodeStateAsUpdate(server.doc), 'copy');
    tab.doc.getText('a').delete(0, 5);
    await tab.sync();
    expect(server.text()).toBe('');
    expect(tab.flags.at(-1)).toBe(false);
  });

  test('takes another tab’s words and sends nothing back', async () => {
    const server = startServer();
    const tab = openTab(server);
    await tab.sync();
    server.doc.getText('a').insert(0, 'from elsewhere');
    server.tell(Y.encodeStateAsUpdate(server.doc));
    await tab.pass();
    expect(tab.doc.getText('a').toString()).toBe('from elsewhere');
    expect(server.updates).toHaveLength(0);
  });
});
