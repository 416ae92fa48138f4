import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { columnType } from '../database/column-type.ts';

/** A Yjs document of a round: the joint work, or one person's notes. */
@Entity('document')
@Index('document_session', ['sessionId'])
export class DocumentEntity {
  @PrimaryColumn(columnType('uuid'))
  id!: string;

  @Column(columnType('uuid'))
  sessionId!: string;

  @Column(columnType('text'))
  kind!: 'work' | 'notes';

  /** Whose notes; null for work. */
  @Column(columnType('uuid', { nullable: true }))
  ownerId!: string | null;

  @Column(columnType('instant'))
  createdAt!: number;
}

/** One update as it came, never changed: the log is the document, and a place in it is a moment of the round. */
@Entity('document_update')
export class DocumentUpdateEntity {
  // The database itself refuses what is typed into a document that is deleted meanwhile.
  @ForeignKey(() => DocumentEntity, { name: 'document_update_document' })
  @PrimaryColumn(columnType('uuid'))
  documentId!: string;

  @PrimaryColumn(columnType('integer'))
  seq!: number;

  @Column(columnType('uuid'))
  actorId!: string;

  @Column(columnType('uuid'))
  clientId!: string;

  @Column(columnType('integer'))
  clientSeq!: number;

  @Column(columnType('instant'))
  at!: number;

  @Column(columnType('bytes'))
  bytes!: Buffer;
}

export const documentEntities = [DocumentEntity, DocumentUpdateEntity];
