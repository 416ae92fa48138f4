import { Injectable } from '@nestjs/common';
import { Log } from '../log/log.ts';
import type { Connection } from './connection.ts';

/** A person came to a session or went; `isOnly` when no other connection of theirs is (still) there. */
export interface Presence {
  readonly userId: string;
  readonly sessionId: string;
  readonly connection: Connection;
  readonly isOnly: boolean;
  /** Left on purpose, or the line was lost (a closed tab too). */
  readonly cause: 'left' | 'dropped';
}

type Listener = (presence: Presence) => void | Promise<void>;
type PersonListener = (userId: string) => void;

export const roomOf = {
  person: (userId: string) => `person:${userId}`,
  session: (sessionId: string) => `session:${sessionId}`,
  login: (loginSessionId: string) => `login:${loginSessionId}`,
};

/** The sockets open on this server, whose they are, and which sessions they watch. */
@Injectable()
export class Connections {
  private readonly byId = new Map<string, Connection>();
  private readonly byPerson = new Map<string, Set<Connection>>();
  private readonly bySession = new Map<string, Set<Connection>>();
  private readonly joinedListeners: Listener[] = [];
  private readonly leftListeners: Listener[] = [];
  private readonly cameListeners: PersonListener[] = [];
  private readonly goneListeners: PersonListener[] = [];

  constructor(private readonly log: Log) {}

  get count(): number {
    return this.byId.size;
  }

  /** Runs whenever a connection joins a session; `isOnly` marks the person's arrival. */
  onJoined(listener: Listener): void {
    this.joinedListeners.push(listener);
  }

  /** Runs whenever a connection leaves a session or closes; `isOnly` marks the person's departure. */
  onLeft(listener: Listener): void {
    this.leftListeners.push(listener);
  }

  /** Runs when a person's first connection opens, whatever it is going to watch. */
  onCame(listener: PersonListener): void {
    this.cameListeners.push(listener);
  }

  /** Runs when a person's last connection has closed. */
  onGone(listener: PersonListener): void {
    this.goneListeners.push(listener);
  }

  ofPerson(userId: string): readonly Connection[] {
    return [...(this.byPerson.get(userId) ?? [])];
  }

  inSession(sessionId: string): readonly Connection[] {
    return [...(this.bySession.get(sessionId) ?? [])];
  }

  isPresent(userId: string, sessionId: string): boolean {
    return this.ofPerson(userId).some(({ sessions }) => sessions.has(sessionId));
  }

  /** Time of the last packet, answers to pings included. */
  lastSeenAt(connection: Connection): number {
    return connection.lastSeenAt;
  }

  /** From now on what goes to the session's room reaches this connection. Joining twice does nothing. */
  join(connection: Connection, sessionId: string): void {
    if (connection.sessions.has(sessionId) || !this.byId.has(connection.id)) return;
    const isOnly = !this.isPresent(connection.actor.userId, sessionId);
    connection.sessions.add(sessionId);
    addTo(this.bySession, sessionId, connection);
    void connection.socket.join(roomOf.session(sessionId));
    const { userId } = connection.actor;
    this.tell(this.joinedListeners, { userId, sessionId, connection, isOnly, cause: 'left' });
  }

  leave(connection: Connection, sessionId: string, cause: Presence['cause'] = 'left'): void {
    if (!connection.sessions.delete(sessionId)) return;
    removeFrom(this.bySession, sessionId, connection);
    void connection.socket.leave(roomOf.session(sessionId));
    const isOnly = !this.isPresent(connection.actor.userId, sessionId);
    const { userId } = connection.actor;
    this.tell(this.leftListeners, { userId, sessionId, connection, isOnly, cause });
  }

  /** Ends every socket of a login session: signed out, revoked, password changed. */
  disconnectLogin(loginSessionId: string): void {
    this.disconnectWhere(({ actor }) => actor.loginSessionId === loginSessionId);
  }

  /** Ends every socket of a person: deleted, or signed out everywhere. */
  disconnectPerson(userId: string): void {
    this.disconnectWhere(({ actor }) => actor.userId === userId);
  }

  /** Called by the dispatcher alone. */
  opened(connection: Connection): void {
    this.byId.set(connection.id, connection);
    addTo(this.byPerson, connection.actor.userId, connection);
    void connection.socket.join([
      roomOf.person(connection.actor.userId),
      roomOf.login(connection.actor.loginSessionId),
    ]);
    const { userId } = connection.actor;
    if (this.byPerson.get(userId)?.size === 1) for (const listener of this.cameListeners) listener(userId);
  }

  /** Called by the dispatcher alone. */
  closed(connection: Connection): void {
    this.byId.delete(connection.id);
    removeFrom(this.byPerson, connection.actor.userId, connection);
    for (const sessionId of [...connection.sessions]) this.leave(connection, sessionId, 'dropped');
    const { userId } = connection.actor;
    if (!this.byPerson.has(userId)) for (const listener of this.goneListeners) listener(userId);
  }

  private disconnectWhere(matches: (connection: Connection) => boolean): void {
    for (const connection of [...this.byId.values()])
      if (matches(connection)) connection.socket.disconnect(true);
  }

  private tell(listeners: readonly Listener[], presence: Presence): void {
    for (const listener of listeners) {
      Promise.resolve()
        .then(() => listener(presence))
        .catch((error: unknown) => this.log.error('presence listener failed', { error }));
    }
  }
}

type Groups = Map<string, Set<Connection>>;

function addTo(groups: Groups, ...[name, connection]: [string, Connection]): void {
  const group = groups.get(name);
  if (group === undefined) groups.set(name, new Set([connection]));
  else group.add(connection);
}

function removeFrom(groups: Groups, ...[name, connection]: [string, Connection]): void {
  const group = groups.get(name);
  group?.delete(connection);
  if (group?.size === 0) groups.delete(name);
}
