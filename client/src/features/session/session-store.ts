import type { SessionView } from '@greenroom/shared/session/session-view.schema';
import { createStore, type StoreApi } from 'zustand/vanilla';

export interface SessionState {
  view: SessionView | null;
  /** Why the session cannot be shown; null while it can, or is on its way. */
  error: unknown;
}

/** What the server says of the session, the newest version only. Knows neither React nor the socket. */
export interface SessionStore extends StoreApi<SessionState> {
  apply(view: SessionView): void;
  fail(error: unknown): void;
}

export function createSessionStore(): SessionStore {
  const store = createStore<SessionState>(() => ({ view: null, error: null }));
  return Object.assign(store, {
    apply(view: SessionView) {
      const known = store.getState().view;
      if (known && known.id === view.id && view.version <= known.version) return;
      store.setState({ view, error: null });
    },
    fail: (error: unknown) => store.setState({ error }),
  });
}
