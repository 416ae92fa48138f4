import type { UserRole } from '@greenroom/shared/user/user.schema';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { columnType } from '../database/column-type.ts';

/** Readable by admins on purpose: a code is handed round, and opens registration, not an account. */
@Entity()
export class JoinCode {
  @PrimaryColumn(columnType('text'))
  code!: string;

  @Column(columnType('text'))
  role!: UserRole;

  @Column(columnType('integer'))
  uses!: number;

  @Column(columnType('integer'))
  maxUses!: number;

  @Column(columnType('instant'))
  createdAt!: number;

  @Column(columnType('instant'))
  expiresAt!: number;

  @Column(columnType('instant', { nullable: true }))
  revokedAt!: number | null;
}
