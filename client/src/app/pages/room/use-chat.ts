import type { SessionId } from '@greenroom/shared/lib/id';
import { useEffect, useRef, useState } from 'react';
import { type Chat, openChat } from '../../../features/chat/chat.ts';
import { announce } from '../../../ui/announcement.ts';
import type { Line } from '../round/use-open-round.ts';

/** The room's chat; what the other one writes is read out, politely. */
export function useChat({ connection, room }: Line, ...[sessionId, partner]: [SessionId, string]) {
  const [chat, setChat] = useState<Chat | null>(null);
  const name = useRef(partner);
  useEffect(() => {
    name.current = partner;
  }, [partner]);
  useEffect(() => {
    const opened = openChat(connection, sessionId);
    const stops = [
      room.onJoined(() => opened.sync()),
      opened.onHeard(({ text }) => announce(`${name.current} writes: ${text}`)),
    ];
    setChat(opened);
    return () => {
      stops.forEach((stop) => stop());
      opened.close();
      setChat(null);
    };
  }, [connection, room, sessionId]);
  return chat;
}
