import type { RoundId, SessionId } from '@greenroom/shared/lib/id';
import {
  answerExtension,
  chooseQuestion,
  decideAbsence,
  declineRoundTwo,
  finishReading,
  giveConsent,
  giveMaterial,
  lockScorecard,
  proposeEnd,
  proposeExtension,
  rateSelf,
  sayKnown,
  wantAgain,
} from '@greenroom/shared/pair/pair.events';
import { leaveRoom } from '@greenroom/shared/session/session.events';
import type { CommandInput, Connection } from '../../lib/connection.ts';

type Given = Omit<CommandInput<typeof giveMaterial>, 'sessionId'>;
type Card = CommandInput<typeof lockScorecard>['card'];
type Rating = CommandInput<typeof rateSelf>['rating'];
type Consent = CommandInput<typeof giveConsent>['to'];
type Choice = CommandInput<typeof decideAbsence>['choice'];

/** What one of two can ask of the server, each a promise that ends with its acknowledgement. */
export function createPairActions({ ask }: Pick<Connection, 'ask'>, sessionId: SessionId) {
  return {
    choose: (offer: Omit<CommandInput<typeof chooseQuestion>, 'sessionId'>) =>
      ask(chooseQuestion, { sessionId, ...offer }),
    know: () => ask(sayKnown, { sessionId }),
    ready: () => ask(finishReading, { sessionId }),
    give: (given: Given) => ask(giveMaterial, { sessionId, ...given }),
    proposeEnd: (isWanted: boolean) => ask(proposeEnd, { sessionId, isWanted }),
    proposeExtension: (minutes: 5 | 10) => ask(proposeExtension, { sessionId, minutes }),
    answerExtension: (isAgreed: boolean) => ask(answerExtension, { sessionId, isAgreed }),
    decideAbsence: (choice: Choice) => ask(decideAbsence, { sessionId, choice }),
    consent: (to: Consent, isGiven: boolean) => ask(giveConsent, { sessionId, to, isGiven }),
    rateSelf: (roundId: RoundId, rating: Rating) => ask(rateSelf, { sessionId, roundId, rating }),
    lock: (roundId: RoundId, card: Card) => ask(lockScorecard, { sessionId, roundId, card }),
    declineRoundTwo: () => ask(declineRoundTwo, { sessionId }),
    wantAgain: () => ask(wantAgain, { sessionId }),
    leave: () => ask(leaveRoom, { sessionId }),
  };
}
export type PairActions = ReturnType<typeof createPairActions>;
export type MaterialKind = Given['kind'];
