import type { PauseCause, Widening, Wish } from '@greenroom/shared/pairing/pairing.schema';
import type { Outcome } from '@greenroom/shared/pairing/reliability';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { columnType } from '../database/column-type.ts';

/** Tickets in hand, so that a restart of the server costs nobody the wait. The pool in memory is what counts. */
@Entity('pairing_ticket')
export class PairingTicketEntity {
  @PrimaryColumn(columnType('uuid'))
  userId!: string;

  @Column(columnType('json'))
  wish!: Wish;

  @Column(columnType('json'))
  agreed!: Widening[];

  @Column(columnType('instant'))
  since!: number;

  @Column(columnType('integer'))
  missed!: number;

  @Column(columnType('boolean'))
  isFront!: boolean;
}

/** How a pairing went on somebody's side, and an admin's pauses: what reliability and pauses are made of. */
@Entity('pairing_outcome')
@Index('pairing_outcome_user', ['userId'])
export class PairingOutcomeEntity {
  @PrimaryColumn(columnType('uuid'))
  id!: string;

  @Column(columnType('uuid'))
  userId!: string;

  @Column(columnType('text'))
  outcome!: Outcome;

  @Column(columnType('instant'))
  at!: number;

  /** Of an admin's pause; null otherwise. */
  @Column(columnType('instant', { nullable: true }))
  until!: number | null;

  @Column(columnType('json', { nullable: true }))
  cause!: PauseCause | null;
}

/** A pairing that came about, without its people: how long they had waited. */
@Entity('pairing_wait')
@Index('pairing_wait_at', ['at'])
export class PairingWaitEntity {
  @PrimaryColumn(columnType('uuid'))
  id!: string;

  @Column(columnType('text'))
  phase!: string;

  @Column(columnType('json'))
  waitsMs!: number[];

  @Column(columnType('instant'))
  at!: number;
}

export const pairingEntities = [PairingTicketEntity, PairingOutcomeEntity, PairingWaitEntity];
