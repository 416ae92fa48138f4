import type { PairingView } from '@greenroom/shared/pairing/pairing.schema';
import type { RequestError } from '../../lib/request-error.ts';

/** What just changed without this person doing it. `returned`: the other one did not accept; `missed`: one's own silence; `lapsed`: out of line. */
export type News = 'returned' | 'missed' | 'lapsed';

/** What this person pressed last; it explains a change that follows. */
export type Deed = 'join' | 'leave' | 'widen' | 'accept' | 'decline';

export interface PairingState {
  /** Where one stands; null until the server has said so. */
  view: PairingView | null;
  /** What waiting last looked like: it stays in sight behind a ready check. */
  lastWait: Extract<PairingView, { is: 'waiting' }> | null;
  /** Added to this browser's clock it is the server's. */
  offsetMs: number;
  news: News | null;
  /** The room came about while this page looked on, so that the page may go there by itself. */
  isFresh: boolean;
  /** The deed that the server has not answered yet. */
  pending: Deed | null;
  /** The last deed, until where one stands changes. */
  deed: Deed | null;
  error: unknown;
  isOnline: boolean;
  refusal: RequestError | null;
}

export const nothingKnown: PairingState = {
  ...{
    view: null,
    lastWait: null,
    offsetMs: 0,
    news: null,
    isFresh: false,
    pending: null,
    deed: null,
    error: null,
  },
  ...{ isOnline: false, refusal: null },
};

interface Told {
  view: PairingView;
  serverNow: number;
}

/** The state after the server said where this person stands, heard at `ownNow`. */
export function heard(
  before: PairingState,
  { view, serverNow }: Told,
  ownNow: number,
): Partial<PairingState> {
  const offsetMs = serverNow - ownNow;
  const was = before.view?.is;
  const seen = { view, offsetMs, lastWait: view.is === 'waiting' ? view : before.lastWait };
  if (was === view.is) return seen;
  return {
    ...seen,
    news: newsOf(before, view),
    isFresh: view.is === 'paired' && was !== undefined,
    deed: null,
    error: null,
  };
}

function newsOf({ view: before, deed }: PairingState, after: PairingView): News | null {
  const was = before?.is;
  if (was === 'found' && after.is === 'waiting') return 'returned';
  if (after.is !== 'idle' || deed === 'leave' || deed === 'decline') return null;
  if (was === 'found') return 'missed';
  return was === 'waiting' ? 'lapsed' : null;
}
