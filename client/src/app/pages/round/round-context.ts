import type { QuestionId } from '@greenroom/shared/lib/id';
import type { QuestionView } from '@greenroom/shared/question/question-view.schema';
import type {
  RevealsView,
  RoundView,
  SessionView,
  StepView,
} from '@greenroom/shared/session/session-view.schema';
import { createContext, useContext, useState } from 'react';
import type * as Y from 'yjs';
import type { Cursors } from '../../../features/document/cursors.ts';
import type { Actions } from '../../../features/session/actions.ts';
import type { ServerClock } from '../../../features/session/server-clock.ts';

/** Everything the parts of the page share: what the server says, what is typed, and what can be asked. */
export interface Round {
  view: SessionView;
  round: RoundView;
  step: StepView;
  clock: ServerClock;
  actions: Actions;
  work: Y.Doc;
  notes: Y.Doc;
  /** The other one's carets; null alone. */
  cursors: Cursors | null;
  /** A person asks the questions: what the server does as interviewer is not offered. */
  isLed: boolean;
  /** Settles once everything typed has been saved, or after a few seconds. */
  saved: () => Promise<void>;
  /** Shows why something asked of the server did not happen. */
  report: (error: unknown) => void;
}

export const RoundContext = createContext<Round | null>(null);

export function useRound(): Round {
  const round = useContext(RoundContext);
  if (!round) throw new Error('useRound outside of a round');
  return round;
}

/** Runs something asked of the server once at a time; what fails is shown on the page. */
export function useAction<A extends unknown[]>(
  ask: (...args: A) => Promise<unknown>,
): [run: (...args: A) => void, isBusy: boolean] {
  return useAsking(ask, useRound().report);
}

/** The same, where what fails is shown elsewhere. */
export function useAsking<A extends unknown[]>(
  ask: (...args: A) => Promise<unknown>,
  report: (error: unknown) => void,
): [run: (...args: A) => void, isBusy: boolean] {
  const [isBusy, setIsBusy] = useState(false);
  const run = (...args: A) => {
    if (isBusy) return;
    setIsBusy(true);
    report(null);
    ask(...args)
      .catch(report)
      .finally(() => setIsBusy(false));
  };
  return [run, isBusy];
}

/** The questions that stand open in a step, in the order of the step. */
export function openQuestions({ questions }: RoundView, { questionIds }: StepView): QuestionView[] {
  return questionIds.flatMap((id) => questions.find((question) => question.id === id) ?? []);
}

export function revealsOf({ reveals }: RoundView, questionId: QuestionId): RevealsView | undefined {
  return reveals[questionId];
}
