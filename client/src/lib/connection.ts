import type { ErrorBody } from '@greenroom/shared/http/error';
import {
  type Ack,
  type Command,
  type CommandAnswer,
  type Fact,
  type FactPayload,
  protocolVersion,
} from '@greenroom/shared/realtime/command';
import { io, type Socket } from 'socket.io-client';
import type * as z from 'zod/mini';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { RequestError } from './request-error.ts';

export type CommandInput<C extends Command> = z.input<C['payload']>;

export interface ConnectionState {
  isOnline: boolean;
  /** Why the server does not let this browser in; null while it does, or has not been asked. */
  refusal: RequestError | null;
}

/** The one socket of a page. Asking while it is down fails at once: whoever asks knows what to keep. */
export interface Connection {
  state: StoreApi<ConnectionState>;
  ask<C extends Command>(command: C, payload: CommandInput<C>): Promise<CommandAnswer<C>>;
  hear<F extends Fact>(fact: F, handler: (payload: FactPayload<F>) => void): () => void;
  onConnect(handler: () => void): () => void;
  close(): void;
}

const answerMs = 10_000;
const knockAgainMs = 2_000;

export function openConnection(): Connection {
  const socket = io({
    auth: { protocolVersion },
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 200,
    reconnectionDelayMax: 2_000,
    timeout: 5_000,
  });
  const state = createStore<ConnectionState>(() => ({ isOnline: false, refusal: null }));
  const unwatch = watch(socket, state);

  return {
    state,
    ask: (command, payload) => ask(socket, command, payload),
    hear(fact, handler) {
      socket.on(fact.name, handler as never);
      return () => socket.off(fact.name, handler as never);
    },
    onConnect(handler) {
      socket.on('connect', handler);
      if (socket.connected) handler();
      return () => socket.off('connect', handler);
    },
    close() {
      unwatch();
      socket.close();
    },
  };
}

function watch(socket: Socket, state: StoreApi<ConnectionState>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const knockAgain = () => {
    timer = setTimeout(() => socket.connect(), knockAgainMs);
  };
  socket.on('connect', () => state.setState({ isOnline: true, refusal: null }));
  socket.on('disconnect', (reason) => {
    state.setState({ isOnline: false });
    // The library comes back by itself except where the server closed the door: then it is asked why.
    if (reason === 'io server disconnect') knockAgain();
  });
  socket.on('connect_error', (error: Error & { data?: ErrorBody }) => {
    if (!error.data) return;
    const { code, ...details } = error.data;
    if (code === 'sign-in-required' || code === 'protocol-outdated') {
      state.setState({ refusal: new RequestError(code, details) });
    } else knockAgain();
  });
  const wakeUp = () => {
    if (!socket.connected && !state.getState().refusal) socket.connect();
  };
  window.addEventListener('online', wakeUp);
  return () => {
    clearTimeout(timer);
    window.removeEventListener('online', wakeUp);
  };
}

async function ask<C extends Command>(
  socket: Socket,
  ...[command, payload]: [C, CommandInput<C>]
): Promise<CommandAnswer<C>> {
  if (!socket.connected) throw new RequestError('offline');
  const ack = await acknowledged(socket, command.name, payload);
  if (ack.ok) return ack.answer as CommandAnswer<C>;
  const { code, ...details } = ack.error;
  throw new RequestError(code, details);
}

async function acknowledged(socket: Socket, ...[name, payload]: [string, unknown]): Promise<Ack<unknown>> {
  try {
    return (await socket.timeout(answerMs).emitWithAck(name, payload)) as Ack<unknown>;
  } catch {
    throw new RequestError(socket.connected ? 'timeout' : 'offline');
  }
}
