import { authEntities } from '../auth/entities.ts';
import { BlockEntity } from '../block/block.entity.ts';
import { chatEntities } from '../chat/chat.entity.ts';
import { documentEntities } from '../document/document.entity.ts';
import { PairInvitationEntity } from '../pairing/invitation/invitation.entity.ts';
import { pairingEntities } from '../pairing/pairing.entity.ts';
import {
  PracticeAttendanceEntity,
  PracticeHourEntity,
} from '../pairing/practice-hour/practice-hour.entity.ts';
import { questionEntities } from '../question/question.entity.ts';
import { recordingEntities } from '../recording/recording.entity.ts';
import { reportEntities } from '../report/report.entity.ts';
import { sessionEntities } from '../session/session.entity.ts';
import type { EntityClass } from '../database/store.ts';
import { User } from '../user/user.entity.ts';

/** Every entity of every feature: `...sessionEntities` is the one line a feature adds. */
export const entities: readonly EntityClass[] = [
  User,
  ...authEntities,
  ...questionEntities,
  ...sessionEntities,
  ...documentEntities,
  ...recordingEntities,
  ...chatEntities,
  ...reportEntities,
  BlockEntity,
  ...pairingEntities,
  PairInvitationEntity,
  PracticeHourEntity,
  PracticeAttendanceEntity,
];
