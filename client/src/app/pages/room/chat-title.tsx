import { Badge } from '../../../ui/badge.tsx';

/** "Chat", and how much of it has not been read. */
export function ChatTitle({ unread }: { unread: number }) {
  return (
    <span className="inline-flex items-center gap-2">
      Chat
      {unread > 0 && (
        <Badge look="good">
          {unread}
          <span className="sr-only">unread</span>
        </Badge>
      )}
    </span>
  );
}
