import { type ReactNode, useEffect, useRef } from 'react';
import { useStore } from 'zustand/react';
import { SavedBadge } from '../../../features/document/saved-badge.tsx';
import { worstOf } from '../../../features/document/saved-state.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { Documents } from '../round/use-open-round.ts';
import { ChatDrawer } from './chat-drawer.tsx';
import { RoomBanners } from './room-banners.tsx';
import { RoomHeader } from './room-header.tsx';

interface Props {
  documents: Documents;
  problem: string | null;
  children: ReactNode;
}

/** Everything before and after a round. A new stage takes focus, so that it is read out. */
export function RoomPage({ documents, problem, children }: Props) {
  const saved = worstOf([useStore(documents.work.state), useStore(documents.notes.state)]);
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.focus(), []);
  return (
    <>
      <header className="border-b border-hairline bg-surface pb-2">
        <RoomHeader saved={<SavedBadge state={saved} />} />
        <RoomBanners />
        {problem && (
          <div className="px-4 pt-2 sm:px-6">
            <Notice look="danger">{problem}</Notice>
          </div>
        )}
      </header>
      <main ref={main} tabIndex={-1} className="relative min-h-0 grow overflow-y-auto outline-none">
        <div className="mx-auto grid max-w-4xl grid-cols-1 gap-6 px-4 py-8 sm:px-6">{children}</div>
      </main>
      <ChatDrawer />
    </>
  );
}
