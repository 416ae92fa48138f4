import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.ts';
import { BlockController } from './block.controller.ts';
import { BlockList } from './block-list.ts';
import { BlockOwnership } from './block-ownership.ts';
import { BlockService } from './block.service.ts';

@Module({
  imports: [SessionModule],
  controllers: [BlockController],
  providers: [BlockList, BlockOwnership, BlockService],
  exports: [BlockList, BlockService],
})
export class BlockModule {}
