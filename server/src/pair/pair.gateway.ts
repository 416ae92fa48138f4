import { Injectable } from '@nestjs/common';
import type { CommandPayload } from '@greenroom/shared/realtime/command';
import { giveMaterialMove } from '@greenroom/shared/pair/material-move';
import { meetingOf } from '@greenroom/shared/pair/pair-room';
import { chooseMove, finishReadingMove, sayKnownMove } from '@greenroom/shared/pair/reading-move';
import { declineMove, lockMove, rateSelfMove, wantAgainMove } from '@greenroom/shared/pair/scorecard-move';
import {
  chooseQuestion,
  declineRoundTwo,
  finishReading,
  giveConsent,
  giveMaterial,
  lockScorecard,
  rateSelf,
  sayKnown,
  wantAgain,
} from '@greenroom/shared/pair/pair.events';
import { Answers } from '../realtime/answers.ts';
import type { Caller } from '../realtime/connection.ts';
import { PairService } from './pair.service.ts';

/** Reading, the interviewer's material, consents and scorecards. */
@Injectable()
export class PairGateway {
  constructor(private readonly pairs: PairService) {}

  @Answers(chooseQuestion)
  async choose({ sessionId, ...wanted }: CommandPayload<typeof chooseQuestion>, { actor }: Caller) {
    await this.pairs.move(sessionId, actor, ({ state, by, now }) =>
      chooseMove(state, { by, ...wanted }, now),
    );
  }

  @Answers(sayKnown)
  async know({ sessionId }: CommandPayload<typeof sayKnown>, { actor }: Caller) {
    await this.pairs.move(sessionId, actor, ({ state, by, ...at }) => sayKnownMove(state, by, at));
  }

  @Answers(finishReading)
  async finishReading({ sessionId }: CommandPayload<typeof finishReading>, { actor }: Caller) {
    await this.pairs.move(sessionId, actor, ({ state, by, ...at }) => finishReadingMove(state, by, at));
  }

  @Answers(giveMaterial)
  async give({ sessionId, ...given }: CommandPayload<typeof giveMaterial>, { actor }: Caller) {
    await this.pairs.move(sessionId, actor, ({ state, by, content }) =>
      giveMaterialMove(state, { by, ...given }, content),
    );
  }

  @Answers(giveConsent)
  async consent({ sessionId, to, isGiven }: CommandPayload<typeof giveConsent>, { actor }: Caller) {
    await this.pairs.move(sessionId, actor, ({ state, by }) => {
      const isKnown = meetingOf(state).consents[to].includes(by) === isGiven;
      return isKnown ? [] : [{ type: isGiven ? 'consent:given' : 'consent:withdrawn', to }];
    });
  }

  @Answers(rateSelf)
  async rate({ sessionId, ...rated }: CommandPayload<typeof rateSelf>, { actor }: Caller) {
    await this.pairs.move(sessionId, actor, ({ state, by }) => rateSelfMove(state, by, rated));
  }

  @Answers(lockScorecard)
  async lock({ sessionId, ...card }: CommandPayload<typeof lockScorecard>, { actor }: Caller) {
    await this.pairs.move(sessionId, actor, ({ state, by, ...at }) => lockMove(state, { by, ...card }, at));
  }

  @Answers(declineRoundTwo)
  async decline({ sessionId }: CommandPayload<typeof declineRoundTwo>, { actor }: Caller) {
    await this.pairs.move(sessionId, actor, ({ state }) => declineMove(state));
  }

  @Answers(wantAgain)
  async again({ sessionId }: CommandPayload<typeof wantAgain>, { actor }: Caller) {
    await this.pairs.move(sessionId, actor, ({ state, by }) => wantAgainMove(state, by));
  }
}
