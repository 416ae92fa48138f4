import { useState } from 'react';
import { useStore } from 'zustand/react';
import { ChatPanel } from '../../../features/chat/chat-panel.tsx';
import { Button } from '../../../ui/button.tsx';
import { ChatTitle } from './chat-title.tsx';
import { useRoom } from './room-context.ts';

/** The chat where no pane is its own: folded at the foot of the page. */
export function ChatDrawer() {
  const { chat, pair } = useRoom();
  const [isOpen, setIsOpen] = useState(false);
  const { unread } = useStore(chat.state);
  return (
    <section aria-label="Chat" className="border-t border-hairline bg-surface">
      <Button
        look="quiet"
        size="small"
        className="m-1"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <ChatTitle unread={unread} />
      </Button>
      {isOpen && (
        <div className="h-64">
          <ChatPanel chat={chat} partner={pair.partner.displayName} isShown />
        </div>
      )}
    </section>
  );
}
