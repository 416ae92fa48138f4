import { Injectable } from '@nestjs/common';
import {
  awarenessShown,
  documentUpdated,
  maxAwarenessBytes,
  showAwareness,
  syncDocument,
  updateDocument,
} from '@greenroom/shared/document/document.events';
import { AppError } from '@greenroom/shared/http/error';
import type { DocumentId, SessionId, UserId } from '@greenroom/shared/lib/id';
import { mayWriteWork } from '@greenroom/shared/pair/work-policy';
import type { CommandPayload } from '@greenroom/shared/realtime/command';
import { Answers } from '../realtime/answers.ts';
import { Broadcaster } from '../realtime/broadcaster.ts';
import type { Caller } from '../realtime/connection.ts';
import { Connections } from '../realtime/connections.ts';
import { SessionStore } from '../session/session-store.ts';
import type { DocumentEntity } from './document.entity.ts';
import { DocumentService } from './document.service.ts';

/** Documents over the socket. A document belongs to a session; notes are heard by their owner alone. */
@Injectable()
export class DocumentGateway {
  constructor(
    private readonly documents: DocumentService,
    private readonly sessions: SessionStore,
    private readonly broadcaster: Broadcaster,
    private readonly connections: Connections,
  ) {
    this.connections.onLeft(({ sessionId }) => this.closeUnwatched(sessionId));
  }

  @Answers(syncDocument)
  async sync(
    { documentId, stateVector }: CommandPayload<typeof syncDocument>,
    { actor, connection }: Caller,
  ) {
    const { sessionId } = await this.assertMine(documentId, actor.userId);
    // Whoever has the document hears of it, and it stays in memory for as long as they are there.
    this.connections.join(connection, sessionId);
    return this.documents.sync(documentId, stateVector);
  }

  @Answers(updateDocument)
  async update(payload: CommandPayload<typeof updateDocument>, { actor, connection }: Caller) {
    const { documentId, update } = payload;
    const row = await this.assertMine(documentId, actor.userId);
    if (row.kind === 'work') await this.assertOpen(row, actor.userId);
    const relay = () => this.relay(row, { documentId, update }, connection);
    const seq = await this.documents.append(payload, { actorId: actor.userId, relay });
    if (this.connections.inSession(row.sessionId).length === 0) this.documents.close(documentId);
    return { seq };
  }

  @Answers(showAwareness)
  async show(shown: CommandPayload<typeof showAwareness>, { actor, connection }: Caller) {
    const { sessionId, kind } = await this.assertMine(shown.documentId, actor.userId);
    if (shown.awareness.byteLength > maxAwarenessBytes)
      throw new AppError('too-large', `A cursor is at most ${maxAwarenessBytes} bytes.`);
    if (kind === 'work') this.broadcaster.toRoom(sessionId, awarenessShown, shown, connection);
  }

  /** To everybody in the room for work; to the owner's other tabs for notes. */
  private relay(
    row: DocumentEntity,
    changed: { documentId: DocumentId; update: Uint8Array },
    from: Caller['connection'],
  ): void {
    if (row.kind === 'work') return this.broadcaster.toRoom(row.sessionId, documentUpdated, changed, from);
    const mine = this.connections
      .inSession(row.sessionId)
      .filter(({ actor, id }) => actor.userId === row.ownerId && id !== from.id);
    for (const connection of mine) this.broadcaster.toConnection(connection, documentUpdated, changed);
  }

  /** Asked on every message: a document is found only by those it belongs to. */
  private async assertMine(documentId: DocumentId, userId: string): Promise<DocumentEntity> {
    const row = await this.documents.row(documentId);
    const isMine =
      row.kind === 'notes'
        ? row.ownerId === userId
        : await this.sessions.isParticipant(row.sessionId as SessionId, userId);
    if (!isMine && this.connections.inSession(row.sessionId).length === 0) this.documents.close(documentId);
    if (!isMine) throw new AppError('not-found', 'There is no such document.');
    return row;
  }

  /** Asked on every update, too: the other one's work is theirs alone once its result is settled. */
  private async assertOpen({ id, sessionId }: DocumentEntity, userId: string): Promise<void> {
    const { state } = await this.sessions.load(sessionId as SessionId);
    if (!mayWriteWork(state, id as DocumentId, userId as UserId))
      throw new AppError('state-refused', 'This round is settled: its work is for reading.');
  }

  private async closeUnwatched(sessionId: string): Promise<void> {
    if (this.connections.inSession(sessionId).length > 0) return;
    const documents = await this.documents.ofSession(sessionId);
    if (this.connections.inSession(sessionId).length > 0) return;
    for (const { id } of documents) this.documents.close(id);
  }
}
