import { Controller } from '@nestjs/common';
import { blockPartner, listBlocks, unblock } from '@greenroom/shared/block/block.api';
import type { RouteInput } from '@greenroom/shared/http/route';
import type { Actor as Person } from '../http/actor.ts';
import { Actor, Handles, Input } from '../http/handles.ts';
import { BlockService } from './block.service.ts';

@Controller()
export class BlockController {
  constructor(private readonly blocks: BlockService) {}

  @Handles(listBlocks)
  async list(@Actor() { userId }: Person) {
    return { blocks: await this.blocks.list(userId) };
  }

  @Handles(blockPartner)
  async block(@Input() { body }: RouteInput<typeof blockPartner>, @Actor() { userId }: Person) {
    return this.blocks.block(body.sessionId, userId);
  }

  @Handles(unblock)
  async unblock(@Input() { params }: RouteInput<typeof unblock>, @Actor() { userId }: Person) {
    await this.blocks.unblock(params.blockId, userId);
  }
}
