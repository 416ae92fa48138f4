import { Injectable } from '@nestjs/common';
import type { CommandPayload } from '@greenroom/shared/realtime/command';
import {
  answerExtensionMove,
  decideAbsenceMove,
  proposeEndMove,
  proposeExtensionMove,
} from '@greenroom/shared/pair/ending-move';
import {
  answerExtension,
  decideAbsence,
  proposeEnd,
  proposeExtension,
} from '@greenroom/shared/pair/pair.events';
import { partnerOf } from '@greenroom/shared/pair/pair-room';
import { BlockList } from '../block/block-list.ts';
import { Answers } from '../realtime/answers.ts';
import type { Caller } from '../realtime/connection.ts';
import { PairService } from './pair.service.ts';

/** Ending early, more time, and what happens when one is gone. */
@Injectable()
export class EndingGateway {
  constructor(
    private readonly pairs: PairService,
    private readonly blocks: BlockList,
  ) {}

  @Answers(proposeEnd)
  async end({ sessionId, isWanted }: CommandPayload<typeof proposeEnd>, { actor }: Caller) {
    // One's own blocks alone: an end at a single word would tell the other one of theirs.
    const blocked = await this.blocks.by(actor.userId);
    await this.pairs.moveWithMarks(sessionId, actor, ({ state, by }, documents) => {
      const isApart = blocked.has(partnerOf(state, by));
      return proposeEndMove(state, { by, isWanted, isApart }, documents);
    });
  }

  @Answers(proposeExtension)
  async extend({ sessionId, minutes }: CommandPayload<typeof proposeExtension>, { actor }: Caller) {
    await this.pairs.move(sessionId, actor, ({ state, by }) => proposeExtensionMove(state, { by, minutes }));
  }

  @Answers(answerExtension)
  async answer({ sessionId, isAgreed }: CommandPayload<typeof answerExtension>, { actor }: Caller) {
    await this.pairs.move(sessionId, actor, ({ state, by }) => answerExtensionMove(state, { by, isAgreed }));
  }

  @Answers(decideAbsence)
  async decide({ sessionId, choice }: CommandPayload<typeof decideAbsence>, { actor }: Caller) {
    await this.pairs.moveWithMarks(sessionId, actor, ({ state, by, now }, documents) =>
      decideAbsenceMove(state, { by, choice }, { now, documents }),
    );
  }
}
