import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import { type Ack, protocolVersion } from '@greenroom/shared/realtime/command';
import type { Server, Socket } from 'socket.io';
import { Clock } from '../clock/clock.ts';
import { checkAccess } from '../http/access.ts';
import type { Actor } from '../http/actor.ts';
import { answerError } from '../http/error-body.ts';
import { cutToContract, parseInput } from '../http/parse.ts';
import { Log } from '../log/log.ts';
import { CommandTable } from './command-table.ts';
import type { Connection } from './connection.ts';
import { Connections } from './connections.ts';
import { Credits } from './credits.ts';
import { type Line, Recognition } from './recognition.ts';

/** More open sockets than this are no person's tabs and devices. */
const maxTabs = 40;

const suspicious = new Set<string>(['not-allowed', 'not-found', 'input-invalid']);

/** Who was cut off for flooding would else be back at once, with new credits. */
const keptOutMs = 5_000;

type Acknowledge = (ack: Ack<unknown>) => void;

/** Every message of every socket passes here (decision 0003), and every command is acknowledged exactly once. */
@Injectable()
export class Dispatcher {
  private readonly unknown = new Set<string>();
  /** Flooders, and until when they stay out. */
  private readonly keptOut = new Map<string, number>();

  constructor(
    private readonly recognition: Recognition,
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
    const actor = await this.recognition.admit(socket.handshake.headers.cookie);
    if (actor === null) throw new AppError('sign-in-required', 'Sign in, or continue as a guest.');
    const retryAfterMs = (this.keptOut.get(actor.userId) ?? 0) - this.clock.now();
    if (retryAfterMs > 0)
      throw new AppError('too-many', 'Too many messages in a short time.', { retryAfterMs });
    this.keptOut.delete(actor.userId);
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
    // What is needed of it is in the handshake; a room lasts for an hour, and so would the request.
    Object.assign(socket.conn, { request: null });
    const connection: Connection = {
      id: socket.id,
      actor,
      socket,
      sessions: new Set(),
      arriving: new Set(),
      lastSeenAt: now,
    };
    const state: State = {
      connection,
      credits: new Credits(now),
      end: undefined,
      line: { cookie, turn: Promise.resolve() },
      noted: new Set(),
    };
    socket.conn.on('packet', () => (connection.lastSeenAt = this.clock.now()));
    socket.onAny((name: unknown, ...rest: unknown[]) => {
      const last = rest.at(-1);
      const acknowledge = typeof last === 'function' ? (last as Acknowledge) : () => undefined;
      const message = {
        name: String(name).slice(0, 80),
        payload: typeof rest[0] === 'function' ? undefined : rest[0],
      };
      this.dispatch(message, state).then(acknowledge, (error: unknown) => {
        const body = this.bodyOf(error, message.name);
        acknowledge({ ok: false, error: body });
        this.note(message.name, body.code, state);
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
    const actor = await this.recognition.next(state.line);
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

  /** No page of ours asks for what is not its person's: the first such try of a connection is told to whoever operates. */
  private note(command: string, code: string, { connection, noted }: State): void {
    if (!suspicious.has(code) || noted.has(command) || this.table.get(command) === undefined) return;
    noted.add(command);
    this.log.warn('command refused', { command, code, userId: connection.actor.userId });
  }

  private cut({ socket, actor }: Connection, reason: string): void {
    if (socket.disconnected) return;
    this.log.warn('connection cut', { reason, userId: actor.userId });
    if (reason === 'flooding') this.keptOut.set(actor.userId, this.clock.now() + keptOutMs);
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
  line: Line;
  /** Commands whose refusal stands in the log. */
  noted: Set<string>;
}

/** Socket.IO hands `data` of a middleware's error to the client's `connect_error`. */
function handshakeError(error: unknown): Error {
  const { body } = answerError(error);
  return Object.assign(new Error(body.code), { data: body });
}
