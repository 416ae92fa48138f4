import { Column, Entity, PrimaryColumn } from 'typeorm';
import { columnType } from '../database/column-type.ts';

/** At most one a user: a new link replaces the old one. */
@Entity()
export class ReturnLink {
  @PrimaryColumn(columnType('uuid'))
  userId!: string;

  @Column(columnType('text', { unique: true }))
  tokenHash!: string;

  @Column(columnType('instant'))
  createdAt!: number;
}
