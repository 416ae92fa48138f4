import type { SessionId } from '@greenroom/shared/lib/id';
import { joinRoom, readClock, sessionChanged } from '@greenroom/shared/session/session.events';
import type { Connection } from '../../lib/connection.ts';
import { isPassing } from '../../lib/request-error.ts';
import { createServerClock, type ServerClock } from './server-clock.ts';
import { createSessionStore, type SessionStore } from './session-store.ts';

export interface Room {
  store: SessionStore;
  clock: ServerClock;
  /** Runs after each time the room was entered, and at once if it is entered already. */
  onJoined(handler: () => void): () => void;
  close(): void;
}

const readAgainMs = 15_000;
const tryAgainMs = 1_500;

/** Enters the session's room on every connect, keeps the store at the newest view and the clock at the server's time. */
export function openRoom(connection: Connection, sessionId: SessionId): Room {
  const store = createSessionStore();
  const clock = createServerClock(() => Date.now());
  const joinedHandlers = new Set<() => void>();
  let isJoined = false;
  let retry: ReturnType<typeof setTimeout> | undefined;

  async function readServerClock() {
    const askedAt = Date.now();
    const { serverNow } = await connection.ask(readClock, {});
    clock.read({ askedAt, answeredAt: Date.now(), serverNow });
  }
  // A reading that fails is followed by another soon enough.
  const read = () => void readServerClock().catch(() => undefined);

  async function join() {
    const askedAt = Date.now();
    const { view, serverNow } = await connection.ask(joinRoom, { sessionId });
    clock.read({ askedAt, answeredAt: Date.now(), serverNow });
    store.apply(view);
    isJoined = true;
    for (const handler of joinedHandlers) handler();
    read();
  }
  const enter = () => {
    clearTimeout(retry);
    join().catch((error: unknown) => {
      if (!isPassing(error)) return store.fail(error);
      retry = setTimeout(enter, tryAgainMs);
    });
  };

  const stops = [
    connection.onConnect(enter),
    connection.state.subscribe(({ isOnline }) => {
      if (!isOnline) isJoined = false;
    }),
    connection.hear(sessionChanged, (changed) => {
      if (changed.sessionId !== sessionId) return;
      store.apply(changed.view);
      if (clock.isOff(changed.serverNow)) read();
    }),
    every(readAgainMs, read),
    onReturn(read),
    () => clearTimeout(retry),
  ];
  return {
    store,
    clock,
    onJoined(handler) {
      joinedHandlers.add(handler);
      if (isJoined) handler();
      return () => joinedHandlers.delete(handler);
    },
    close: () => stops.forEach((stop) => stop()),
  };
}

function every(ms: number, run: () => void): () => void {
  const timer = setInterval(run, ms);
  return () => clearInterval(timer);
}

/** A laptop that slept, or a tab that was throttled, comes back with a clock that cannot be trusted. */
function onReturn(run: () => void): () => void {
  window.addEventListener('focus', run);
  return () => window.removeEventListener('focus', run);
}
