import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { columnType } from '../database/column-type.ts';

/** One browser that is signed in. The token is in its cookie; here is only the hash, useless to whoever reads a backup. */
@Entity()
export class LoginSession {
  @PrimaryColumn(columnType('uuid'))
  id!: string;

  @Index()
  @Column(columnType('uuid'))
  userId!: string;

  @Column(columnType('text', { unique: true }))
  tokenHash!: string;

  @Column(columnType('text'))
  device!: string;

  @Column(columnType('instant'))
  createdAt!: number;

  @Column(columnType('instant'))
  seenAt!: number;

  @Column(columnType('instant', { nullable: true }))
  endedAt!: number | null;
}
