import { Module } from '@nestjs/common';
import { RealtimeModule } from '../realtime/realtime.module.ts';
import { SessionModule } from '../session/session.module.ts';
import { DocumentGateway } from './document.gateway.ts';
import { DocumentModule } from './document.module.ts';

/** Apart from the documents themselves, because the room asks the session who may come in. */
@Module({ imports: [DocumentModule, SessionModule, RealtimeModule], providers: [DocumentGateway] })
export class DocumentRoomModule {}
