import type { SessionId } from '@greenroom/shared/lib/id';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand/react';
import { keptLink } from '../features/pairing/invitation/friend-links.ts';
import { holdLine, pairing } from '../features/pairing/pairing-line.ts';
import { ReadyCheck } from '../features/pairing/ready-check.tsx';
import { endSeeking } from '../features/pairing/seeking.ts';
import { meQuery } from '../features/user/me.ts';
import { useLasting } from '../ui/use-lasting.ts';
import { SeekingBar } from './seeking-bar.tsx';

/** After a restart of the server one's place is taken up again a moment later. */
const settledMs = 5_000;

/** On every page while this browser looks for a partner: the ready check, the way to the room, and a bar that says so. */
export function PartnerFound() {
  const userId = useQuery(meQuery).data?.me?.id;
  const { view, isFresh, pending } = useStore(pairing);
  const [location, navigate] = useLocation();
  useEffect(() => (userId === undefined ? undefined : holdLine(userId)), [userId]);

  const room = view?.is === 'paired' ? view.sessionId : null;
  const enter = (sessionId: SessionId) => {
    keptLink.forget();
    endSeeking();
    navigate(`/sessions/${sessionId}`);
  };
  // Whoever is in another round decides when to leave it.
  const goesThere = room !== null && isFresh && !location.startsWith('/sessions/');
  useEffect(() => {
    if (goesThere) enter(room);
  });

  const isIdle = view?.is === 'idle' || view?.is === 'paused';
  const isOver = useLasting(isIdle && pending === null && keptLink.read() === null, settledMs);
  useEffect(() => {
    if (isOver) endSeeking();
  }, [isOver]);

  if (view?.is === 'found') return <ReadyCheck found={view} />;
  if (view === null || isIdle || location === '/pair') return null;
  return <SeekingBar view={view} isInRound={location.startsWith('/sessions/')} onEnter={enter} />;
}
