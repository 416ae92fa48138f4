import { Module } from '@nestjs/common';
import { BlockModule } from '../block/block.module.ts';
import { RealtimeModule } from '../realtime/realtime.module.ts';
import { SessionModule } from '../session/session.module.ts';
import { AgainMeeting } from './again-meeting.ts';
import { InstanceSize } from './instance-size.ts';
import { FriendMeeting } from './invitation/friend-meeting.ts';
import { InvitationController } from './invitation/invitation.controller.ts';
import { InvitationOwnership } from './invitation/invitation-ownership.ts';
import { InvitationService } from './invitation/invitation.service.ts';
import { KeptWaits } from './kept-waits.ts';
import { LivePool } from './live-pool.ts';
import { MeetingOutcomes } from './meeting-outcomes.ts';
import { PairingBroadcast } from './pairing-broadcast.ts';
import { PairingGateway } from './pairing.gateway.ts';
import { PairingHistory } from './pairing-history.ts';
import { PairingMeeting } from './pairing-meeting.ts';
import { PairingMerge } from './pairing-merge.ts';
import { PairingOutcomes } from './pairing-outcomes.ts';
import { PairingOwnership } from './pairing-ownership.ts';
import { PairingRecord } from './pairing-record.ts';
import { PairingPresence } from './pairing-presence.ts';
import { PairingService } from './pairing.service.ts';
import { PairingTickets } from './pairing-tickets.ts';
import { PairingViews } from './pairing-views.ts';
import { PairingWaves } from './pairing-waves.ts';
import { PauseController } from './pause/pause.controller.ts';
import { PauseService } from './pause/pause.service.ts';
import { PracticeHourController } from './practice-hour/practice-hour.controller.ts';
import { PracticeHourOwnership } from './practice-hour/practice-hour-ownership.ts';
import { PracticeHourService } from './practice-hour/practice-hour.service.ts';

const watchers = [
  AgainMeeting,
  KeptWaits,
  MeetingOutcomes,
  PairingBroadcast,
  PairingMeeting,
  PairingPresence,
  PairingWaves,
];
const owners = [InvitationOwnership, PairingMerge, PairingOwnership, PracticeHourOwnership];
const meeting = [FriendMeeting, InvitationService, PracticeHourService];
const services = [...meeting, PairingService, PairingViews, PauseService];
const records = [InstanceSize, PairingHistory, PairingOutcomes, PairingRecord, PairingTickets];

@Module({
  imports: [BlockModule, RealtimeModule, SessionModule],
  controllers: [InvitationController, PauseController, PracticeHourController],
  providers: [LivePool, PairingGateway, ...records, ...services, ...owners, ...watchers],
  exports: [PauseService],
})
export class PairingModule {}
