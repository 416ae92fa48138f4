import { Global, Module } from '@nestjs/common';
import { ControlCommands } from './control-commands.ts';
import { ControlServer } from './control-server.ts';

@Global()
@Module({ providers: [ControlCommands, ControlServer], exports: [ControlCommands] })
export class ControlModule {}
