import { People0000000000010 } from './migrations/0010-people.ts';
import { Question0000000000020 } from './migrations/0020-question.ts';
import { Session0000000000030 } from './migrations/0030-session.ts';
import { Document0000000000040 } from './migrations/0040-document.ts';
import { Recording0000000000050 } from './migrations/0050-recording.ts';
import { DocumentUpdateOwner0000000000060 } from './migrations/0060-document-update-owner.ts';
import { Pairing0000000000070 } from './migrations/0070-pairing.ts';
import { Block0000000000071 } from './migrations/0071-block.ts';
import { PairInvitation0000000000072 } from './migrations/0072-pair-invitation.ts';
import { PracticeHour0000000000073 } from './migrations/0073-practice-hour.ts';
import { Chat0000000000090 } from './migrations/0090-chat.ts';
import { Report0000000000095 } from './migrations/0095-report.ts';
import { ReportDecision0000000000096 } from './migrations/0096-report-decision.ts';
import { Pause0000000000097 } from './migrations/0097-pause.ts';
import { UserClosed0000000000098 } from './migrations/0098-user-closed.ts';
import type { MigrationClass } from './store.ts';

/**
 * Every migration, oldest first. A migration is a class in migrations/NNNN-name.ts whose `name` ends in thirteen digits
 * (`accounts-0000000000010`), written with TypeORM's Table API and `tableColumn`, so that it serves both dialects.
 */
export const migrations: readonly MigrationClass[] = [
  People0000000000010,
  Question0000000000020,
  Session0000000000030,
  Document0000000000040,
  Recording0000000000050,
  DocumentUpdateOwner0000000000060,
  Pairing0000000000070,
  Block0000000000071,
  PairInvitation0000000000072,
  PracticeHour0000000000073,
  Chat0000000000090,
  Report0000000000095,
  ReportDecision0000000000096,
  Pause0000000000097,
  UserClosed0000000000098,
];
