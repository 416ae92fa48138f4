import { AppError } from '@greenroom/shared/http/error';
import { maxDocumentBytes } from '@greenroom/shared/document/document.events';
import * as Y from 'yjs';
import type { DocumentEntity, DocumentUpdateEntity } from './document.entity.ts';

/** What a document may have taken in all its life. */
const maxLogBytes = 8 * maxDocumentBytes;
/** Measuring encodes everything: not again before this much has come. */
const measureEveryBytes = 64 * 1024;
/** Yjs goes through everything that waits each time one more is added. A tab that lost its line leaves some dozens. */
const maxWaiting = 200;

/** A document in memory: the fold of its log, kept while somebody has it open. */
export class OpenDocument {
  readonly doc = new Y.Doc();
  /** Places in the log, by client and by the client's own count. */
  private readonly known = new Map<string, Map<number, number>>();
  /** Appends on their way to the log, by their place in it. */
  readonly pending = new Map<number, Promise<unknown>>();
  private bytes = 0;
  private logBytes = 0;
  private measuredAt = 0;
  /** Updates that wait for earlier ones. */
  private waiting = 0;
  seq = 0;

  constructor(
    readonly row: DocumentEntity,
    log: readonly DocumentUpdateEntity[],
  ) {
    this.doc.transact(() => {
      for (const update of log) this.remember(update, update.bytes);
    });
  }

  /** The place of an update that is in the log already: resent after a lost acknowledgement, or replayed. */
  placeOf(clientId: string, clientSeq: number): number | undefined {
    return this.known.get(clientId)?.get(clientSeq);
  }

  /** Refuses what is no update of a document; the document is unchanged then. */
  assertReadable(update: Uint8Array): void {
    if (!this.hasRoomFor(update.byteLength)) throw new AppError('too-large', 'This document is full.');
    try {
      const { structs, ds } = Y.decodeUpdate(update);
      if (structs.length === 0 && ds.clients.size === 0 && update.byteLength > 2)
        throw new Error('nothing in it');
      if (this.waiting >= maxWaiting && this.wouldWait(structs) && !this.fillsGap(structs))
        throw new Error('too much is missing before it');
    } catch {
      throw new AppError('input-invalid', 'This is no update of a document.', {
        issues: [{ path: 'payload.update', rule: 'a Yjs V1 update' }],
      });
    }
  }

  /** Takes the next place in the log, in memory; the caller writes it down. */
  take(update: Uint8Array, { clientId, clientSeq }: { clientId: string; clientSeq: number }): number {
    this.seq += 1;
    this.remember({ clientId, clientSeq, seq: this.seq }, update);
    return this.seq;
  }

  private remember(
    { clientId, clientSeq, seq }: Pick<DocumentUpdateEntity, 'clientId' | 'clientSeq' | 'seq'>,
    bytes: Uint8Array,
  ): void {
    const { store } = this.doc;
    const before = store.pendingStructs?.update.byteLength ?? 0;
    Y.applyUpdate(this.doc, bytes);
    const after = store.pendingStructs?.update.byteLength ?? 0;
    if (after === 0) this.waiting = 0;
    else if (after > before) this.waiting += 1;
    const places = this.known.get(clientId) ?? new Map<number, number>();
    this.known.set(clientId, places.set(clientSeq, seq));
    this.bytes += bytes.byteLength;
    this.logBytes += bytes.byteLength;
    this.seq = Math.max(this.seq, seq);
  }

  /** A log says the same thing many times over (a shape that is dragged): what counts is what it amounts to. */
  private hasRoomFor(bytes: number): boolean {
    if (this.logBytes + bytes > maxLogBytes) return false;
    if (this.bytes + bytes <= maxDocumentBytes) return true;
    if (this.logBytes - this.measuredAt < measureEveryBytes) return false;
    this.measuredAt = this.logBytes;
    this.bytes = Y.encodeStateAsUpdate(this.doc).byteLength;
    return this.bytes + bytes <= maxDocumentBytes;
  }

  /** Something of its own client is missing before it. What follows on what is there never waits for a gap of others. */
  private wouldWait(structs: readonly { id: { client: number; clock: number } }[]): boolean {
    const { store } = this.doc;
    const first = new Map<number, number>();
    for (const { id } of structs) first.set(id.client, Math.min(first.get(id.client) ?? id.clock, id.clock));
    return [...first].some(([client, clock]) => clock > Y.getState(store, client));
  }

  private fillsGap(structs: readonly { id: { client: number; clock: number } }[]): boolean {
    const { missing } = this.doc.store.pendingStructs ?? {};
    return structs.some(
      ({ id }) => missing?.has(id.client) === true && id.clock <= Y.getState(this.doc.store, id.client),
    );
  }
}
