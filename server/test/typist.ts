import { randomUUID } from 'node:crypto';
import { syncDocument, updateDocument } from '@greenroom/shared/document/document.events';
import type { DocumentId } from '@greenroom/shared/lib/id';
import * as Y from 'yjs';
import type { TestSocket } from './test-socket.ts';

/** Somebody at a keyboard: a document of their own, kept in step with the server's over a socket. */
export class Typist {
  readonly doc = new Y.Doc();
  readonly clientId = randomUUID();
  clientSeq = 0;

  constructor(
    public socket: TestSocket,
    readonly documentId: DocumentId,
  ) {}

  /** Takes what the server has, and sends what it lacks. */
  async sync(): Promise<void> {
    const ack = await this.socket.ask(syncDocument, {
      documentId: this.documentId,
      stateVector: Y.encodeStateVector(this.doc),
    });
    if (!ack.ok) throw new Error(`document:sync refused: ${ack.error.code}`);
    Y.applyUpdate(this.doc, new Uint8Array(ack.answer.update));
    const missing = Y.encodeStateAsUpdate(this.doc, new Uint8Array(ack.answer.stateVector));
    if (missing.byteLength > 2) await this.send(missing);
  }

  /** Types at the end of a text and resolves once the server says "saved". */
  async type(key: string, text: string): Promise<void> {
    await this.change(() => this.doc.getText(key).insert(this.doc.getText(key).length, text));
  }

  async change(edit: () => void): Promise<void> {
    const before = Y.encodeStateVector(this.doc);
    edit();
    await this.send(Y.encodeStateAsUpdate(this.doc, before));
  }

  async send(update: Uint8Array): Promise<number> {
    const place = { documentId: this.documentId, clientId: this.clientId, clientSeq: this.clientSeq++ };
    const ack = await this.socket.ask(updateDocument, { ...place, update });
    if (!ack.ok) throw new Error(`document:update refused: ${ack.error.code}`);
    return ack.answer.seq;
  }

  text(key: string): string {
    return this.doc.getText(key).toString();
  }
}
