import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { columnType } from '../database/column-type.ts';

/** One message of a session's chat. `id` is the client's: the same one again is the same message. */
@Entity('chat_message')
@Index('chat_message_author', ['authorId'])
export class ChatMessageEntity {
  @PrimaryColumn(columnType('uuid'))
  sessionId!: string;

  @PrimaryColumn(columnType('integer'))
  seq!: number;

  @Column(columnType('uuid'))
  id!: string;

  @Column(columnType('uuid'))
  authorId!: string;

  @Column(columnType('instant'))
  at!: number;

  @Column(columnType('text'))
  text!: string;
}

export const chatEntities = [ChatMessageEntity];
