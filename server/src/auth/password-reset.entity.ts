import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { columnType } from '../database/column-type.ts';

/** A one-time link to a new password; gone once used. */
@Entity()
export class PasswordReset {
  @PrimaryColumn(columnType('text'))
  tokenHash!: string;

  @Index()
  @Column(columnType('uuid'))
  userId!: string;

  @Column(columnType('instant'))
  createdAt!: number;

  @Column(columnType('instant'))
  expiresAt!: number;
}
