import {
  chatChanged,
  type ChatClosed,
  type ChatMessage,
  chatSaid,
  listChat,
  sayInChat,
} from '@greenroom/shared/chat/chat.events';
import type { SessionId } from '@greenroom/shared/lib/id';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Connection } from '../../lib/connection.ts';
import { readKept, writeKept } from '../../lib/kept-json.ts';
import { faultOf, isPassing } from '../../lib/request-error.ts';
import { randomUuid } from '../../lib/uuid.ts';

/** Written here and not acknowledged yet. */
export interface Unsent {
  id: string;
  text: string;
}

export interface ChatState {
  messages: readonly ChatMessage[];
  unsent: readonly Unsent[];
  hasLoaded: boolean;
  /** The other one's messages that were not on the screen yet. */
  unread: number;
  /** Nothing more can be said, and why; null while it is open. */
  closed: ChatClosed | null;
  /** Why the last message was not taken. */
  error: unknown;
}

export interface Chat {
  state: StoreApi<ChatState>;
  say(text: string): void;
  /** Whether the list is on the screen now. */
  show(isShown: boolean): void;
  /** Fetches what was said meanwhile and sends what could not be; call it whenever the room was (re)entered. */
  sync(): void;
  onHeard(handler: (message: ChatMessage) => void): () => void;
  close(): void;
}

const againMs = 3_000;

/** The chat of one session. What is written while offline is kept in this browser, and said once. */
export function openChat(connection: Pick<Connection, 'ask' | 'hear'>, sessionId: SessionId): Chat {
  const key = `chat:${sessionId}`;
  const kept = readKept<{ unsent: Unsent[] }>(key).unsent;
  const state = createStore<ChatState>(() => ({
    messages: [],
    unsent: Array.isArray(kept) ? kept : [],
    hasLoaded: false,
    unread: 0,
    closed: null,
    error: null,
  }));
  const heard = new Set<(message: ChatMessage) => void>();
  let isShown = false;
  let isSending = false;
  let isClosed = false;
  // What an earlier connection still owes an answer to is asked again on this one.
  let epoch = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const keepUnsent = (unsent: readonly Unsent[]) => {
    state.setState({ unsent });
    writeKept(key, { unsent });
  };
  const take = (incoming: readonly ChatMessage[], isNews: boolean) => {
    const { messages, unread } = state.getState();
    const fresh = incoming.filter(({ id }) => !messages.some((known) => known.id === id));
    if (fresh.length === 0) return;
    const theirs = fresh.filter(({ isOwn }) => !isOwn);
    state.setState({
      messages: [...messages, ...fresh].toSorted((one, other) => one.seq - other.seq),
      unread: isShown ? 0 : unread + theirs.length,
    });
    if (isNews) for (const message of theirs) for (const handler of heard) handler(message);
  };

  async function fetchAll(): Promise<void> {
    const after = state.getState().messages.at(-1)?.seq ?? 0;
    const isFirst = !state.getState().hasLoaded;
    const { messages, hasMore, closed } = await connection.ask(listChat, { sessionId, after });
    take(messages, !isFirst);
    state.setState({ closed });
    if (hasMore && messages.length > 0) return fetchAll();
    state.setState({ hasLoaded: true });
  }

  async function flush(): Promise<void> {
    const [next] = state.getState().unsent;
    if (!next || isSending || isClosed) return;
    isSending = true;
    const mine = epoch;
    try {
      const { message } = await connection.ask(sayInChat, { sessionId, ...next });
      take([message], false);
      keepUnsent(without(state.getState().unsent, next.id));
      state.setState({ error: null });
    } catch (error) {
      if (mine !== epoch) return;
      isSending = false;
      if (faultOf(error) === 'offline') return;
      if (isPassing(error)) return later();
      // It will never be taken: whoever wrote it is told, and the others behind it go on.
      keepUnsent(without(state.getState().unsent, next.id));
      state.setState({ error });
    }
    if (mine !== epoch) return;
    isSending = false;
    return flush();
  }
  const later = () => {
    clearTimeout(retry);
    retry = setTimeout(() => void flush(), againMs);
  };

  const stops = [
    connection.hear(chatSaid, (said) => {
      if (said.sessionId === sessionId) take([said.message], true);
    }),
    connection.hear(chatChanged, ({ sessionId: changed, closed }) => {
      if (changed === sessionId) state.setState({ closed, error: null });
    }),
  ];
  return {
    state,
    say(text) {
      const trimmed = text.trim();
      if (trimmed === '') return;
      keepUnsent([...state.getState().unsent, { id: randomUuid(), text: trimmed }]);
      void flush();
    },
    show(shown) {
      isShown = shown;
      if (shown) state.setState({ unread: 0 });
    },
    sync() {
      epoch += 1;
      isSending = false;
      // A list that fails is asked for again on the next entering.
      void fetchAll().catch(() => undefined);
      void flush();
    },
    onHeard(handler) {
      heard.add(handler);
      return () => heard.delete(handler);
    },
    close() {
      isClosed = true;
      clearTimeout(retry);
      stops.forEach((stop) => stop());
    },
  };
}

const without = (unsent: readonly Unsent[], id: string) => unsent.filter((message) => message.id !== id);
