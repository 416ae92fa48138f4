import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { maxUpdateBytes } from '@greenroom/shared/document/document.events';
import { AppError } from '@greenroom/shared/http/error';
import type { DocumentId } from '@greenroom/shared/lib/id';
import type { DocumentMark } from '@greenroom/shared/session/session-event';
import { type EntityManager, In } from 'typeorm';
import * as Y from 'yjs';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { isOrphan } from '../database/storage-error.ts';
import { DocumentEntity, DocumentUpdateEntity } from './document.entity.ts';
import { NextCommit } from './next-commit.ts';
import { OpenDocument } from './open-document.ts';
import { plainContent } from './plain-content.ts';

export interface Update {
  documentId: DocumentId;
  clientId: string;
  clientSeq: number;
  update: Uint8Array;
}

export interface Compared {
  update: Uint8Array;
  stateVector: Uint8Array;
  seq: number;
}

/** Documents as logs of updates. Whoever calls has checked that the person may read or write the document. */
@Injectable()
export class DocumentService implements OnModuleDestroy {
  private readonly open = new Map<string, Promise<OpenDocument>>();
  private readonly leaving = new Map<string, Promise<unknown>>();
  private readonly nextCommit = new NextCommit();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleDestroy(): void {
    this.nextCommit.now();
  }

  async create(
    manager: EntityManager,
    documents: readonly Omit<DocumentEntity, 'createdAt'>[],
  ): Promise<void> {
    for (const document of documents) {
      await this.database.appendWith(manager, DocumentEntity, { ...document, createdAt: this.clock.now() });
    }
  }

  async row(documentId: DocumentId): Promise<DocumentEntity> {
    return (await this.opened(documentId)).row;
  }

  /** What somebody with this state vector lacks, and the vector from which they see what the server lacks. */
  async sync(documentId: DocumentId, stateVector: Uint8Array): Promise<Compared> {
    const { doc, seq, pending } = await this.opened(documentId);
    const compared = { update: encodeFor(doc, stateVector), stateVector: Y.encodeStateVector(doc), seq };
    // Who is told that the server lacks nothing calls it saved: what is on its way to the log must have arrived.
    const written = await Promise.allSettled(pending.values());
    return written.every(({ status }) => status === 'fulfilled')
      ? compared
      : this.sync(documentId, stateVector);
  }

  /**
   * Appends an update. `relay` runs as soon as it is in memory, before the commit: a partner sees keystrokes at once, while
   * the typist is told "saved" only once that is true.
   */
  async append(
    { documentId, clientId, clientSeq, update }: Update,
    who: { actorId: string; relay: () => void },
  ): Promise<number> {
    if (update.byteLength > maxUpdateBytes)
      throw new AppError('too-large', `An update is at most ${maxUpdateBytes} bytes.`);
    const document = await this.opened(documentId);
    const place = document.placeOf(clientId, clientSeq);
    if (place !== undefined) {
      // Known is not yet durable: the first sending may still be on its way.
      await document.pending.get(place);
      return place;
    }
    document.assertReadable(update);
    const seq = this.take(document, { documentId, clientId, clientSeq, update });
    who.relay();
    const row = {
      documentId,
      seq,
      actorId: who.actorId,
      clientId,
      clientSeq,
      at: this.clock.now(),
      bytes: Buffer.from(update),
    };
    const appending = this.nextCommit.comes.then(() => this.database.append(DocumentUpdateEntity, row));
    document.pending.set(seq, appending);
    try {
      await appending;
    } catch (error) {
      // Memory is ahead of the log: forget it, so that the next reader starts from what is durable.
      this.close(documentId);
      throw isOrphan(error) ? missing() : error;
    } finally {
      document.pending.delete(seq);
    }
    return seq;
  }

  /** Where each document's log stands, as seen by the transaction that asks. */
  async marks(manager: EntityManager, documentIds: readonly DocumentId[]): Promise<DocumentMark[]> {
    const rows: { documentId: DocumentId; seq: number | string }[] = await manager
      .createQueryBuilder(DocumentUpdateEntity, 'entry')
      .select('entry.document_id', 'documentId')
      .addSelect('max(entry.seq)', 'seq')
      .where({ documentId: In([...documentIds]) })
      .groupBy('entry.document_id')
      .getRawMany();
    const seqs = new Map(rows.map(({ documentId, seq }) => [documentId, Number(seq)]));
    return documentIds.map((documentId) => ({ documentId, seq: seqs.get(documentId) ?? 0 }));
  }

  /** When something was last typed into any of a session's documents; 0 for never. */
  async changedAt(manager: EntityManager, sessionId: string): Promise<number> {
    const documents = await manager.findBy(DocumentEntity, { sessionId });
    const latest = await manager.maximum(DocumentUpdateEntity, 'at', {
      documentId: In(documents.map(({ id }) => id)),
    });
    return latest ?? 0;
  }

  /** A document as it stood at a place in its log; without one, as it stands. */
  async at(documentId: DocumentId, seq = Infinity): Promise<Y.Doc> {
    const log = await this.logOf(documentId);
    const doc = new Y.Doc();
    doc.transact(() => {
      for (const update of log) if (update.seq <= seq) Y.applyUpdate(doc, update.bytes);
    });
    return doc;
  }

  async ofSession(sessionId: string): Promise<DocumentEntity[]> {
    return this.database.read.findBy(DocumentEntity, { sessionId });
  }

  /** What this person may read of a session's documents, as plain values: text for texts, arrays and objects for the rest. */
  async contentsOf(
    sessionId: string,
    userId: string,
  ): Promise<{ id: string; kind: string; content: Record<string, unknown> }[]> {
    const rows = (await this.ofSession(sessionId)).filter(
      ({ kind, ownerId }) => kind === 'work' || ownerId === userId,
    );
    return Promise.all(
      rows.map(async ({ id, kind }) => ({
        id,
        kind,
        content: plainContent(await this.at(id as DocumentId)),
      })),
    );
  }

  /** What `from` wrote and owns is `to`'s. */
  async merge(manager: EntityManager, { from, to }: { from: string; to: string }): Promise<void> {
    const owned = await manager.findBy(DocumentEntity, { ownerId: from });
    await manager.update(DocumentEntity, { ownerId: from }, { ownerId: to });
    await manager.update(DocumentUpdateEntity, { actorId: from }, { actorId: to });
    for (const { id } of owned) this.close(id);
  }

  /** Of a session that another one stays in: one's notes go, and what one wrote together is nobody's. */
  async becomeNobody(
    manager: EntityManager,
    { sessionId, userId, nobody }: { sessionId: string; userId: string; nobody: string },
  ): Promise<void> {
    const documents = await manager.findBy(DocumentEntity, { sessionId });
    const notes = documents.filter(({ ownerId }) => ownerId === userId).map(({ id }) => id);
    await manager.delete(DocumentUpdateEntity, { documentId: In(notes) });
    await manager.delete(DocumentEntity, { id: In(notes) });
    const joint = documents.filter(({ ownerId }) => ownerId === null).map(({ id }) => id);
    await manager.update(
      DocumentUpdateEntity,
      { documentId: In(joint), actorId: userId },
      { actorId: nobody },
    );
    for (const { id } of documents) this.close(id);
  }

  async deleteOfSessions(manager: EntityManager, sessionIds: readonly string[]): Promise<void> {
    const documents = await manager.findBy(DocumentEntity, { sessionId: In([...sessionIds]) });
    const ids = documents.map(({ id }) => id);
    await manager.delete(DocumentUpdateEntity, { documentId: In(ids) });
    await manager.delete(DocumentEntity, { id: In(ids) });
    for (const id of ids) this.close(id);
  }

  /** Forgets what is in memory; the log keeps it. */
  close(documentId: string): void {
    const open = this.open.get(documentId);
    if (open === undefined) return;
    this.open.delete(documentId);
    const leaving = open
      .then(({ pending }) => Promise.allSettled(pending.values()))
      .catch(() => undefined)
      .then(() => {
        if (this.leaving.get(documentId) === leaving) this.leaving.delete(documentId);
      });
    this.leaving.set(documentId, leaving);
  }

  private take(document: OpenDocument, { documentId, update, ...place }: Update): number {
    try {
      return document.take(update, place);
    } catch {
      this.close(documentId);
      throw new AppError('input-invalid', 'This update does not fit the document.', {
        issues: [{ path: 'payload.update', rule: 'a Yjs V1 update' }],
      });
    }
  }

  private opened(documentId: DocumentId): Promise<OpenDocument> {
    const open = this.open.get(documentId);
    if (open !== undefined) return open;
    const opening = this.load(documentId);
    this.open.set(documentId, opening);
    opening.catch(() => this.close(documentId));
    return opening;
  }

  private async load(documentId: DocumentId): Promise<OpenDocument> {
    // What was on its way when the document was closed must be in the log before it is read again.
    await this.leaving.get(documentId);
    const row = await this.database.read.findOneBy(DocumentEntity, { id: documentId });
    if (row === null) throw missing();
    return new OpenDocument(row, await this.logOf(documentId));
  }

  /** An hour of typing is tens of thousands of rows: by the prepared door, a third of the time. */
  private async logOf(documentId: DocumentId): Promise<DocumentUpdateEntity[]> {
    const log = await this.database.rows(DocumentUpdateEntity, { documentId });
    return log.sort((one, other) => one.seq - other.seq);
  }
}

const missing = () => new AppError('not-found', 'There is no such document.');

function encodeFor(doc: Y.Doc, stateVector: Uint8Array): Uint8Array {
  try {
    return Y.encodeStateAsUpdate(doc, stateVector);
  } catch {
    throw new AppError('input-invalid', 'This is no state vector.', {
      issues: [{ path: 'payload.stateVector', rule: 'a Yjs state vector' }],
    });
  }
}
