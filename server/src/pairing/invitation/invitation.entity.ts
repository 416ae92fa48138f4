import type { Wish } from '@greenroom/shared/pairing/pairing.schema';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { columnType } from '../../database/column-type.ts';

/** A link for a friend. The row goes when it is used: one link, one meeting. */
@Entity('pair_invitation')
@Index('pair_invitation_host', ['hostId'])
export class PairInvitationEntity {
  @PrimaryColumn(columnType('text'))
  codeHash!: string;

  @Column(columnType('uuid'))
  hostId!: string;

  @Column(columnType('json'))
  wish!: Wish;

  @Column(columnType('instant'))
  expiresAt!: number;
}
