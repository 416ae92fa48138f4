import type { FaultCode } from '../../lib/request-error.ts';

/**
 * What a person is told about their words. `saved` is said only after the server acknowledged their commit; `offline`
 * that they are kept in this browser; `refused` that the server will not take them, and why.
 */
export type SavedState =
  | { is: 'opening' }
  | { is: 'saved' }
  | { is: 'saving' }
  | { is: 'offline'; isKept: boolean }
  | { is: 'refused'; code: FaultCode };

export interface SavingFacts {
  isOnline: boolean;
  /** The server and this browser have compared what they hold on this connection. */
  isSynced: boolean;
  hasPending: boolean;
  /** Changes are written to this browser's storage. */
  isKept: boolean;
  refusal: FaultCode | null;
}

export function savedState({ isOnline, isSynced, hasPending, isKept, refusal }: SavingFacts): SavedState {
  if (refusal !== null && hasPending) return { is: 'refused', code: refusal };
  if (!isOnline) return { is: 'offline', isKept };
  if (hasPending) return { is: 'saving' };
  return { is: isSynced ? 'saved' : 'opening' };
}

const severity = ['saved', 'opening', 'saving', 'offline', 'refused'];

/** Of several documents, the state that a person must know about. */
export function worstOf(states: readonly SavedState[]): SavedState {
  return states.reduce(
    (worst, state) => (severity.indexOf(state.is) > severity.indexOf(worst.is) ? state : worst),
    { is: 'saved' },
  );
}
