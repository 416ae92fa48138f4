import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.ts';
import { RunGateway } from './run.gateway.ts';

@Module({ imports: [SessionModule], providers: [RunGateway] })
export class RunModule {}
