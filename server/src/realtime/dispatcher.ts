import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import { type Ack, protocolVersion } from '@greenroom/shared/realtime/command';
import type { Server, Socket } from 'socket.io';
import { Clock } from '../clock/clock.ts';
import { checkAccess } from '../http/access.ts';
import type { Actor } from '../http/actor.ts';
import { Authenticator } from '../http/authenticator.ts';
import { answerError } from '../http/error-body.ts';
import { cutToContract, parseInput } from '../http/parse.ts';
import { Log } from '../log/log.ts';
import { CommandTable } from './command-table.ts';
import type { Connection } from './connection.ts';
import { Connections } from './connections.ts';
import { Credits } from './credits.ts';
import { Turns } from './turns.ts';

/** More open sockets than this are no person's tabs and devices. */
const maxTabs = 40;

type Acknowledge = (ack: Ack<unknown>) => void;

/** Every message of every socket passes here (decision 0003), and every command is acknowledged exactly once. */
@Injectable()
export class Dispatcher {
  private readonly unknown = new Set<string>();
  private readonly turns = new Turns();

  constructor(
    private readonly authenticator: Authenticator,
    private readonly table: CommandTable,
    private readonly connections: Connections,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  attach(io: Server): void {
    io.use((socket, next) => {
      this.admit(socket).then(
        () => next(),
        (error: unknown) => next(handshakeError(error)),
      );
    });
    io.on('connection', (socket) => this.open(socket));
  }

  private async admit(socket: Socket): Promise<void> {
    const { protocolVersion: spoken } = socket.handshake.auth as { protocolVersion?: unknown };
    if (spoken !== protocolVersion)
      throw new AppError('protocol-outdated', 'Reload the page: it is older than the server.');
    const actor = await this.authenticator.authenticate(socket.handshake.headers.cookie);
    if (actor === null) throw new AppError('sign-in-required', 'Sign in, or continue as a guest.');
    if (this.connections.ofPerson(actor.userId).length >= maxTabs) {
      throw new AppError('too-many', `${maxTabs} pages of yours are open: close some.`);
    }
    (socket.data as { actor: Actor }).actor = actor;
  }

  /** Everything is attached before anything is awaited: a command may arrive in the same packet as the connect. */
  private open(socket: Socket): void {
    const now = this.clock.now();
    const { actor } = socket.data as { actor: Actor };
    const { cookie } = socket.handshake.headers;
    const connection: Connection = {
      id: socket.id,
      actor,
      socket,
      cookie,
      sessions: new Set(),
      lastSeenAt: now,
    };
    const state: State = { connection, credits: new Credits(now), end: undefined, turn: Promise.resolve() };
    socket.conn.on('packet', () => (connection.lastSeenAt = this.clock.now()));
    socket.onAny((name: unknown, ...rest: unknown[]) => {
      const last = rest.at(-1);
      const acknowledge = typeof last === 'function' ? (last as Acknowledge) : () => undefined;
      const message = {
        name: String(name).slice(0, 80),
        payload: typeof rest[0] === 'function' ? undefined : rest[0],
      };
      this.dispatch(message, state).then(acknowledge, (error: unknown) => {
        acknowledge({ ok: false, error: this.bodyOf(error, message.name) });
        if (state.end !== undefined) this.cut(connection, state.end);
      });
    });
    socket.on('disconnect', () => this.connections.closed(connection));
    this.connections.opened(connection);
  }

  private async dispatch({ name, payload: sent }: Message, state: State): Promise<Ack<unknown>> {
    const { connection, credits } = state;
    const entry = this.table.get(name);
    // Taken before anything else is done, and for nonsense too.
    if (credits.isFlooding) state.end = 'flooding';
    credits.take(entry?.command.cost ?? 1, this.clock.now());
    if (entry === undefined) throw this.unknownCommand(name);
    await this.turns.take();
    const actor = await this.recognise(state);
    if (
      actor?.userId !== connection.actor.userId ||
      actor.loginSessionId !== connection.actor.loginSessionId
    ) {
      state.end = 'login session ended';
      throw new AppError('sign-in-required', 'This session has ended.');
    }
    checkAccess(entry.command.access, actor);
    const payload: unknown = parseInput(entry.command.payload, sent, 'payload');
    const answered = await entry.handle(payload, { actor, connection });
    const { answer } = entry.command;
    return { ok: true, answer: answer === 'nothing' ? undefined : cutToContract(answer, answered, name) };
  }

  /** One after the other: what a socket sent first is handled first, however long a look-up takes. */
  private recognise(state: State): Promise<Actor | null> {
    const recognised = state.turn.then(() => this.authenticator.authenticate(state.connection.cookie));
    state.turn = recognised.then(
      () => undefined,
      () => undefined,
    );
    return recognised;
  }

  private unknownCommand(name: string): AppError {
    if (this.unknown.size < 100 && !this.unknown.has(name)) {
      this.unknown.add(name);
      this.log.warn('unknown command', { command: name });
    }
    return new AppError('not-found', 'There is no such command.');
  }

  private bodyOf(error: unknown, command: string) {
    const { body, isUnexpected } = answerError(error);
    if (isUnexpected) this.log.error('command failed', { command, error });
    return body;
  }

  private cut({ socket, actor }: Connection, reason: string): void {
    if (socket.disconnected) return;
    this.log.warn('connection cut', { reason, userId: actor.userId });
    socket.disconnect(true);
  }
}

interface Message {
  name: string;
  payload: unknown;
}

interface State {
  connection: Connection;
  credits: Credits;
  /** Why the connection is to be cut, once the refusal has been told. */
  end: string | undefined;
  /** Done when the last message so far has been recognised. */
  turn: Promise<void>;
}

/** Socket.IO hands `data` of a middleware's error to the client's `connect_error`. */
function handshakeError(error: unknown): Error {
  const { body } = answerError(error);
  return Object.assign(new Error(body.code), { data: body });
}
