import type { Question } from '@greenroom/shared/question/question.schema';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { columnType } from '../database/column-type.ts';

/** One version of one question. Versions stay: a round shows the one it was drawn with. */
@Entity('question')
export class QuestionEntity {
  @PrimaryColumn(columnType('uuid'))
  id!: string;

  @PrimaryColumn(columnType('integer'))
  version!: number;

  @Column(columnType('text'))
  origin!: 'bank' | 'mentor';

  @Column(columnType('json'))
  content!: Question;

  @Column(columnType('instant'))
  loadedAt!: number;
}

/** Plans, loops and sets as last loaded without a fault: what is served when the files are broken. */
@Entity('bank_part')
export class BankPartEntity {
  @PrimaryColumn(columnType('text'))
  kind!: string;

  @Column(columnType('json'))
  content!: unknown;

  @Column(columnType('instant'))
  loadedAt!: number;
}

/** A person has seen a question: its prompt in a round, or its solution. The draw keeps it away for a while. */
@Entity('question_sighting')
@Index('question_sighting_user', ['userId', 'questionId'])
export class QuestionSightingEntity {
  @PrimaryColumn(columnType('uuid'))
  id!: string;

  @Column(columnType('uuid'))
  userId!: string;

  @Column(columnType('uuid'))
  questionId!: string;

  @Column(columnType('text'))
  kind!: 'attempt' | 'solution';

  @Column(columnType('uuid', { nullable: true }))
  sessionId!: string | null;

  @Column(columnType('instant'))
  at!: number;
}

export const questionEntities = [QuestionEntity, BankPartEntity, QuestionSightingEntity];
