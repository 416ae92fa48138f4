import { useEffect } from 'react';
import type { SavedState } from '../../../features/document/saved-state.ts';

/** Asks before the tab closes, only where closing it would lose words: no server, and a browser that keeps nothing. */
export function useLeaveWarning(state: SavedState): void {
  const wouldLose = state.is === 'offline' && state.copy !== 'kept';
  useEffect(() => {
    if (!wouldLose) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [wouldLose]);
}
