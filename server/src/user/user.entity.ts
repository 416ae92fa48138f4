import type { Preferences, UserRole } from '@greenroom/shared/user/user.schema';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { columnType } from '../database/column-type.ts';

/** A guest is a user without a name; an account is the same row with one. */
@Entity()
export class User {
  @PrimaryColumn(columnType('uuid'))
  id!: string;

  @Column(columnType('text', { nullable: true }))
  name!: string | null;

  /** The name as it is compared: without regard to case and to ways of writing the same letter. */
  @Column(columnType('text', { nullable: true, unique: true }))
  nameKey!: string | null;

  @Column(columnType('text'))
  displayName!: string;

  @Column(columnType('text', { nullable: true }))
  email!: string | null;

  @Column(columnType('text'))
  role!: UserRole;

  /** null for guests, and for accounts whose first password link is still unused. */
  @Column(columnType('text', { nullable: true }))
  passwordHash!: string | null;

  @Column(columnType('json'))
  preferences!: Partial<Preferences>;

  @Column(columnType('instant'))
  createdAt!: number;

  @Column(columnType('instant'))
  seenAt!: number;

  /** When an admin closed it: nobody gets in any more until it is opened again. */
  @Column(columnType('instant', { nullable: true }))
  closedAt!: number | null;
}
