import { Module } from '@nestjs/common';
import { DocumentModule } from '../document/document.module.ts';
import { OpenRounds } from '../question/open-rounds.ts';
import { QuestionBankModule } from '../question/question-bank.module.ts';
import { RealtimeModule } from '../realtime/realtime.module.ts';
import { UserModule } from '../user/user.module.ts';
import { CandidateHistory } from './candidate-history.ts';
import { InterviewGateway } from './interview.gateway.ts';
import { OpenMeetings } from './open-meetings.ts';
import { SessionOpenRounds } from './open-rounds.ts';
import { ParticipantNames } from './participant-names.ts';
import { PreparePair } from './prepare-pair.ts';
import { PrepareSolo } from './prepare-solo.ts';
import { RoundPresence } from './round-presence.ts';
import { RoundService } from './round.service.ts';
import { RoundTimer } from './round-timer.ts';
import { SessionBroadcast } from './session-broadcast.ts';
import { SessionClosing } from './session-closing.ts';
import { SessionController } from './session.controller.ts';
import { SessionDeletion } from './session-deletion.ts';
import { SessionDeparture } from './session-departure.ts';
import { SessionGateway } from './session.gateway.ts';
import { SessionLog } from './session-log.ts';
import { SessionMerge } from './session-merge.ts';
import { SessionOwnership } from './session-ownership.ts';
import { SessionProjection } from './session-projection.ts';
import { SessionRevival } from './session-revival.ts';
import { SessionService } from './session.service.ts';
import { SessionStore } from './session-store.ts';

const gateways = [SessionGateway, InterviewGateway];
const watchers = [
  RoundPresence,
  RoundTimer,
  SessionBroadcast,
  SessionRevival,
  SessionClosing,
  SessionMerge,
  SessionOwnership,
];
const services = [
  OpenMeetings,
  ParticipantNames,
  CandidateHistory,
  PreparePair,
  PrepareSolo,
  RoundService,
  SessionProjection,
  SessionService,
];

@Module({
  imports: [DocumentModule, QuestionBankModule, RealtimeModule, UserModule],
  controllers: [SessionController],
  providers: [
    SessionStore,
    SessionDeletion,
    SessionDeparture,
    SessionLog,
    ...services,
    ...gateways,
    ...watchers,
    { provide: OpenRounds, useClass: SessionOpenRounds },
  ],
  exports: [
    OpenMeetings,
    PreparePair,
    SessionStore,
    SessionDeletion,
    SessionDeparture,
    SessionLog,
    OpenRounds,
  ],
})
export class SessionModule {}
