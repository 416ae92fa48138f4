import { recordRun } from '@greenroom/shared/run/run.events';
import type { QuestionId, SessionId } from '@greenroom/shared/lib/id';
import {
  advanceRound,
  askClarification,
  beginRound,
  finishRound,
  freezeClock,
  openQuestion,
  revealDeepDive,
  revealFollowUp,
  revealHint,
  revealProbe,
  swapQuestion,
  thawClock,
} from '@greenroom/shared/session/session.events';
import type { CommandInput, Connection } from '../../lib/connection.ts';

type Reason = 'pause' | 'loading' | 'microphone';
type Letter = 'S' | 'T' | 'A' | 'R';

/** What a candidate can ask of the server in a round, each a promise that ends with its acknowledgement. */
export function createActions({ ask }: Pick<Connection, 'ask'>, sessionId: SessionId) {
  return {
    begin: () => ask(beginRound, { sessionId }),
    swap: () => ask(swapQuestion, { sessionId }),
    next: (stepId: string) => ask(advanceRound, { sessionId, stepId }),
    finish: () => ask(finishRound, { sessionId }),
    freeze: (reason: Reason) => ask(freezeClock, { sessionId, reason }),
    thaw: (reason: Reason) => ask(thawClock, { sessionId, reason }),
    openQuestion: () => ask(openQuestion, { sessionId }),
    clarify: (questionId: QuestionId, text: string) => ask(askClarification, { sessionId, questionId, text }),
    hint: (questionId: QuestionId) => ask(revealHint, { sessionId, questionId }),
    followUp: (questionId: QuestionId) => ask(revealFollowUp, { sessionId, questionId }),
    probe: (questionId: QuestionId, marked: Letter[]) => ask(revealProbe, { sessionId, questionId, marked }),
    recordRun: (run: Omit<CommandInput<typeof recordRun>, 'sessionId'>) =>
      ask(recordRun, { sessionId, ...run }),
    deepDive: (questionId: QuestionId) => ask(revealDeepDive, { sessionId, questionId }),
  };
}
export type Actions = ReturnType<typeof createActions>;
