import type { FaultCode } from '../../lib/request-error.ts';

/**
 * What a person is told about their words. `saved` is said only after the server acknowledged their commit; `offline`
 * that they are kept in this browser; `refused` that the server will not take them, and why.
 */
export type SavedState =
  | { is: 'opening' }
  | { is: 'saved' }
  | { is: 'saving' }
  | { is: 'offline'; copy: CopyState }
  | { is: 'refused'; code: FaultCode };

/** How far this browser's own copy is: `none` where it refuses storage. */
export type CopyState = 'kept' | 'writing' | 'none';

export interface SavingFacts {
  isOnline: boolean;
  /** The server and this browser have compared what they hold on this connection. */
  isSynced: boolean;
  hasPending: boolean;
  copy: CopyState;
  refusal: FaultCode | null;
}

export function savedState({ isOnline, isSynced, hasPending, copy, refusal }: SavingFacts): SavedState {
  if (refusal !== null && hasPending) return { is: 'refused', code: refusal };
  if (!isOnline) return { is: 'offline', copy };
  if (hasPending) return { is: 'saving' };
  return { is: isSynced ? 'saved' : 'opening' };
}

const severity = ['saved', 'opening', 'saving', 'kept', 'writing', 'none', 'refused'];
const severityOf = (state: SavedState) => severity.indexOf(state.is === 'offline' ? state.copy : state.is);

/** Of several documents, the state that a person must know about. */
export function worstOf(states: readonly SavedState[]): SavedState {
  return states.reduce((worst, state) => (severityOf(state) > severityOf(worst) ? state : worst), {
    is: 'saved',
  });
}
