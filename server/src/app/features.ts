import type { Type } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.ts';
import { BackupModule } from '../backup/backup.module.ts';
import { BlockModule } from '../block/block.module.ts';
import { CallModule } from '../call/call.module.ts';
import { ChatModule } from '../chat/chat.module.ts';
import { ControlModule } from '../control/control.module.ts';
import { DocumentRoomModule } from '../document/document-room.module.ts';
import { PairModule } from '../pair/pair.module.ts';
import { PairingModule } from '../pairing/pairing.module.ts';
import { JudgementModule } from '../judgement/judgement.module.ts';
import { QuestionModule } from '../question/question.module.ts';
import { RecordingModule } from '../recording/recording.module.ts';
import { ReportModule } from '../report/report.module.ts';
import { ResultModule } from '../result/result.module.ts';
import { RoundPlanModule } from '../round-plan/round-plan.module.ts';
import { RunModule } from '../run/run.module.ts';
import { SessionModule } from '../session/session.module.ts';

/** Every feature's module: the one line a feature adds. */
export const features: readonly Type[] = [
  AuthModule,
  BackupModule,
  BlockModule,
  CallModule,
  ChatModule,
  ControlModule,
  DocumentRoomModule,
  PairModule,
  PairingModule,
  JudgementModule,
  QuestionModule,
  RecordingModule,
  ReportModule,
  ResultModule,
  RoundPlanModule,
  RunModule,
  SessionModule,
];
