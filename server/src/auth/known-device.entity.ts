import { Entity, Index, Column, PrimaryColumn } from 'typeorm';
import { columnType } from '../database/column-type.ts';

/** A browser that has signed in as this user before: strangers guessing the password elsewhere do not lock it out. */
@Entity()
export class KnownDevice {
  @PrimaryColumn(columnType('text'))
  tokenHash!: string;

  @Index()
  @PrimaryColumn(columnType('uuid'))
  userId!: string;

  @Column(columnType('instant'))
  seenAt!: number;
}
