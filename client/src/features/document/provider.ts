import {
  maxUpdateBytes,
  documentUpdated,
  syncDocument,
  updateDocument,
} from '@greenroom/shared/document/document.events';
import type { DocumentId } from '@greenroom/shared/lib/id';
import * as Y from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Connection } from '../../lib/connection.ts';
import { type FaultCode, faultOf, RequestError } from '../../lib/request-error.ts';
import { randomUuid } from '../../lib/uuid.ts';
import type { BrowserCopy } from './browser-copy.ts';
import { type SavedState, savedState } from './saved-state.ts';
import { splitUpdate } from './split-update.ts';

export interface Provider {
  state: StoreApi<SavedState>;
  /** Compares with the server; call it whenever the room was (re)entered. */
  sync(): void;
  close(): void;
}

interface Setup {
  doc: Y.Doc;
  documentId: DocumentId;
  connection: Pick<Connection, 'ask' | 'hear' | 'state'>;
  copy: BrowserCopy;
  later?: (run: () => void, ms: number) => void;
}

const batchMs = 60;
const againMs = 3_000;
const remote = Symbol('remote');

/**
 * Keeps a Yjs document and the server's log of it the same. Each connection begins with a comparison of state vectors;
 * after it every local change is sent, one update in flight, and counts as saved once acknowledged. Whatever was in
 * flight when the line broke is found again by the next comparison, so nothing has to be replayed from memory.
 */
export function openProvider({
  doc,
  documentId,
  connection,
  copy,
  later = (run, ms) => void setTimeout(run, ms),
}: Setup): Provider {
  const clientId = randomUuid();
  let clientSeq = 0;
  let pending: Uint8Array[] = [];
  let hasUnsent = copy.wasUnsent();
  let isSynced = false;
  let canKeep = true;
  let beingWritten = 0;
  let isSending = false;
  let refusal: FaultCode | null = null;
  // Answers to questions of an earlier connection are recognised by it and dropped.
  let epoch = 0;

  const facts = () => ({
    isOnline: connection.state.getState().isOnline,
    isSynced,
    hasPending: hasUnsent,
    copy: !canKeep ? ('none' as const) : beingWritten > 0 ? ('writing' as const) : ('kept' as const),
    refusal,
  });
  const state = createStore<SavedState>(() => savedState(facts()));
  const publish = () => state.setState(savedState(facts()), true);
  void copy.whenLoaded.then((loaded) => {
    canKeep = loaded;
    publish();
  });

  const setUnsent = (isUnsent: boolean) => {
    if (hasUnsent === isUnsent) return;
    hasUnsent = isUnsent;
    copy.markUnsent(isUnsent);
  };

  async function noteWriting(update: Uint8Array): Promise<void> {
    beingWritten += 1;
    try {
      await copy.whenWritten(update);
    } catch {
      canKeep = false;
    }
    beingWritten -= 1;
    publish();
  }

  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === remote) return;
    if (isSynced) {
      pending.push(update);
      if (pending.length === 1) later(() => void flush(), batchMs);
    }
    if (!copy.isOrigin(origin)) void noteWriting(update);
    if (isSynced || !copy.isOrigin(origin)) setUnsent(true);
    publish();
  };
  doc.on('update', onUpdate);

  const dropLine = () => {
    epoch += 1;
    isSynced = false;
    isSending = false;
    pending = [];
  };

  async function sync(): Promise<void> {
    dropLine();
    const mine = epoch;
    publish();
    await copy.whenLoaded;
    if (mine !== epoch) return;
    try {
      const answer = await connection.ask(syncDocument, {
        documentId,
        stateVector: plain(Y.encodeStateVector(doc)),
      });
      if (mine !== epoch) return;
      Y.applyUpdate(doc, new Uint8Array(answer.update), remote);
      const theirs = new Uint8Array(answer.stateVector);
      if (hasUnsent || hasMore(doc, theirs)) {
        setUnsent(true);
        pending = [Y.encodeStateAsUpdate(doc, theirs)];
      }
      isSynced = true;
      refusal = null;
      publish();
      await flush();
    } catch (error) {
      if (mine === epoch) fail(error, () => void sync());
    }
  }

  async function flush(): Promise<void> {
    if (isSending || !isSynced || pending.length === 0) return;
    const mine = epoch;
    const batch = pending;
    pending = [];
    isSending = true;
    try {
      for (const update of splitUpdate(Y.mergeUpdates(batch), maxUpdateBytes - 1024)) {
        await connection.ask(updateDocument, {
          documentId,
          clientId,
          clientSeq: clientSeq++,
          update: plain(update),
        });
        if (mine !== epoch) return;
      }
      refusal = null;
      isSending = false;
      if (pending.length === 0) setUnsent(false);
      publish();
      await flush();
    } catch (error) {
      if (mine !== epoch) return;
      isSending = false;
      pending = [Y.mergeUpdates([...batch, ...pending])];
      fail(error, () => void (faultOf(error) === 'timeout' ? sync() : flush()));
    }
  }

  /** Says why, and tries again later. A lost line needs nothing: the next joining of the room compares anew. */
  function fail(error: unknown, again: () => void): void {
    const code = faultOf(error);
    const mine = epoch;
    if (code !== 'offline' && code !== 'timeout' && code !== 'too-many') refusal = code;
    publish();
    // What is settled stays so; what was typed into it stands here and is told as not saved.
    if (code === 'offline' || code === 'state-refused') return;
    const waitMs = error instanceof RequestError ? (error.details.retryAfterMs ?? againMs) : againMs;
    later(() => mine === epoch && again(), waitMs);
  }

  const stops = [
    connection.hear(documentUpdated, (changed) => {
      if (changed.documentId === documentId) Y.applyUpdate(doc, new Uint8Array(changed.update), remote);
    }),
    connection.state.subscribe(({ isOnline }) => {
      if (!isOnline) dropLine();
      publish();
    }),
    () => doc.off('update', onUpdate),
    () => copy.close(),
  ];
  return {
    state,
    sync: () => void sync(),
    close() {
      epoch += 1;
      stops.forEach((stop) => stop());
    },
  };
}

/** Whether the document holds items that a state vector does not know. */
function hasMore(doc: Y.Doc, stateVector: Uint8Array): boolean {
  const theirs = Y.decodeStateVector(stateVector);
  return [...Y.decodeStateVector(Y.encodeStateVector(doc))].some(
    ([client, clock]) => clock > (theirs.get(client) ?? 0),
  );
}

/** Yjs never uses shared memory, and the types do not know it. */
function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}
