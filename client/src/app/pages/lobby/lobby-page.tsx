import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand/react';
import { holdLine, pairing } from '../../../features/pairing/pairing-line.ts';
import { meQuery } from '../../../features/user/me.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';
import { LineState } from './line-state.tsx';
import { Standing } from './standing.tsx';

export function LobbyPage() {
  const me = useQuery(meQuery);
  const userId = me.data?.me?.id;
  const { view } = useStore(pairing);
  const [, navigate] = useLocation();
  useShortcuts([{ id: 'hours', title: 'Go to Announced hours', run: () => navigate('/pair/hours') }]);
  useEffect(() => (userId === undefined ? undefined : holdLine(userId)), [userId]);
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHead title="Practise with a partner">
        {view?.is === 'waiting'
          ? 'Stay on this page or look around: you are told wherever you are, in this tab.'
          : 'One of you interviews with a script, hints and a rubric, the other one answers. No account needed; nobody sees your name.'}
      </PageHead>
      <Loaded query={me} what="the lobby">
        {() => (
          <>
            <LineState isSomebody={userId !== undefined} />
            <Standing isSomebody={userId !== undefined} />
          </>
        )}
      </Loaded>
    </div>
  );
}
