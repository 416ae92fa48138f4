import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { columnType } from '../database/column-type.ts';

/** Two people who never meet again. `name` is what the blocked one was called where they met. */
@Entity('block')
@Index('block_pair', ['blockerId', 'blockedId'], { unique: true })
@Index('block_blocked', ['blockedId'])
export class BlockEntity {
  @PrimaryColumn(columnType('uuid'))
  id!: string;

  @Column(columnType('uuid'))
  blockerId!: string;

  @Column(columnType('uuid'))
  blockedId!: string;

  @Column(columnType('text'))
  name!: string;

  @Column(columnType('instant'))
  at!: number;
}
