import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { SessionId, UserId } from '@greenroom/shared/lib/id';
import { applyEvent, foldSession } from '@greenroom/shared/session/fold-session';
import type { RoundContent } from '@greenroom/shared/session/round-content';
import type { SessionEvent, SessionFact } from '@greenroom/shared/session/session-event';
import type { SessionState } from '@greenroom/shared/session/session-state';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { QuestionBank } from '../question/question-bank.ts';
import { SessionEntity, SessionEventEntity } from './session.entity.ts';
import { ParticipantNames } from './participant-names.ts';
import { SessionProjection } from './session-projection.ts';

/** A session in memory: the fold of its log, with the questions its round was drawn with. */
export interface LiveSession {
  readonly id: SessionId;
  readonly state: SessionState;
  readonly content: RoundContent;
  /** What two people are called, once both agreed to tell; empty before. */
  readonly names: ReadonlyMap<UserId, string>;
}

/** Looks at a session inside the transaction and says which facts follow; throws to refuse. */
export type Decide = (
  session: LiveSession,
  at: { now: number; manager: EntityManager },
) => SessionFact[] | Promise<SessionFact[]>;

export type SessionListener = (session: LiveSession, facts: readonly SessionFact[]) => void;

/** Far more than rooms at work; one that is dropped is read again when asked for. */
const maxLive = 2000;

/** Sessions as logs: loads them, changes them one change after the other, and tells once a change is durable. */
@Injectable()
export class SessionStore {
  private readonly live = new Map<string, Promise<LiveSession>>();
  private readonly queue = new Map<string, Promise<unknown>>();
  private readonly listeners: SessionListener[] = [];
  private readonly deletionListeners: ((sessionId: string) => void)[] = [];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly bank: QuestionBank,
    private readonly projection: SessionProjection,
    private readonly names: ParticipantNames,
  ) {}

  /** Runs after the commit of every change. */
  onChanged(listener: SessionListener): void {
    this.listeners.push(listener);
  }

  /** Runs after a session was deleted. */
  onDeleted(listener: (sessionId: string) => void): void {
    this.deletionListeners.push(listener);
  }

  /** Called once the deletion is committed. */
  deleted(sessionId: string): void {
    this.forget(sessionId);
    for (const listener of this.deletionListeners) listener(sessionId);
  }

  /** The session as this person's, or `not-found`: whose it is not, for them it does not exist. */
  async ofPerson(sessionId: SessionId, userId: string): Promise<LiveSession> {
    if (!(await this.isParticipant(sessionId, userId))) throw missing();
    return this.load(sessionId);
  }

  async isParticipant(sessionId: SessionId, userId: string): Promise<boolean> {
    const knows = ({ state }: LiveSession) => state.participants.includes(userId as UserId);
    if (knows(await this.load(sessionId))) return true;
    // A guest may have become an account a moment ago: the log knows, memory may not.
    this.forget(sessionId);
    return knows(await this.load(sessionId));
  }

  load(sessionId: SessionId): Promise<LiveSession> {
    const known = this.live.get(sessionId);
    if (known !== undefined) return known;
    const loading = this.read(sessionId);
    this.keep(sessionId, loading);
    loading.catch(() => this.live.delete(sessionId));
    return loading;
  }

  /** Drops a session from memory: merged, or unwatched. */
  forget(sessionId: string): void {
    this.live.delete(sessionId);
  }

  /** Tells everybody the session as it is now in the log, where something else than a change altered it. */
  async tellAgain(sessionId: SessionId): Promise<void> {
    const session = await this.load(sessionId);
    for (const listener of this.listeners) listener(session, []);
  }

  /** Appends what `decide` says. Changes of one session run one after the other; listeners hear of it after the commit. */
  change(sessionId: SessionId, by: UserId | null, decide: Decide): Promise<LiveSession> {
    const before = this.queue.get(sessionId) ?? Promise.resolve();
    const changing = before.then(() => this.changeNow(sessionId, by, decide));
    const settled = changing
      .catch(() => undefined)
      .then(() => {
        if (this.queue.get(sessionId) === settled) this.queue.delete(sessionId);
      });
    this.queue.set(sessionId, settled);
    return changing;
  }

  /** The first facts of a new session; `manager` is that of the transaction which makes its documents too. */
  async create(
    manager: EntityManager,
    sessionId: SessionId,
    facts: readonly SessionFact[],
  ): Promise<SessionState> {
    const events = facts.map((fact, index): SessionEvent => ({
      ...fact,
      version: index + 1,
      at: this.clock.now(),
      by: null,
    }));
    await this.append(manager, sessionId, events);
    const state = foldSession(events);
    await this.projection.create(manager, { id: sessionId, state });
    return state;
  }

  /** Called once the creation is committed: whoever enters need not read what was just written. */
  created(id: SessionId, state: SessionState): void {
    this.keep(id, this.live.get(id) ?? this.dressed(id, state));
  }

  private async changeNow(sessionId: SessionId, by: UserId | null, decide: Decide): Promise<LiveSession> {
    const before = await this.load(sessionId);
    const { facts, after } = await this.database.write(async (manager) => {
      const [row] = await this.database.rowsWith(manager, SessionEntity, { id: sessionId });
      if (row?.version !== before.state.version) return { facts: null, after: before };
      const now = this.clock.now();
      const facts = await decide(before, { now, manager });
      const events = facts.map((fact, index): SessionEvent => ({
        ...fact,
        version: before.state.version + index + 1,
        at: now,
        by,
      }));
      const after = { ...before, state: events.reduce(applyEvent, before.state) };
      if (events.length === 0) return { facts, after: before };
      await this.append(manager, sessionId, events);
      await this.projection.update(manager, { session: after, facts, now });
      return { facts, after };
    });
    if (facts === null) {
      // The log went on without this memory of it (a merge, a deletion): read it, and decide anew.
      this.forget(sessionId);
      return this.changeNow(sessionId, by, decide);
    }
    if (facts.length === 0) return before;
    const drawn = facts.some(({ type }) => type === 'question:swapped' || type === 'round:prepared');
    const named = facts.some(({ type }) => type.startsWith('consent:'));
    const session = {
      ...after,
      ...(drawn && { content: await this.contentOf(after.state) }),
      ...(named && { names: await this.names.of(after.state) }),
    };
    this.keep(sessionId, Promise.resolve(session));
    for (const listener of this.listeners) listener(session, facts);
    return session;
  }

  /** Results and histories read sessions that nobody leaves again: the one untouched for longest makes room. */
  private keep(sessionId: string, session: Promise<LiveSession>): void {
    this.live.delete(sessionId);
    this.live.set(sessionId, session);
    const oldest = this.live.keys().next();
    if (this.live.size > maxLive && oldest.done !== true) this.live.delete(oldest.value);
  }

  private async append(
    manager: EntityManager,
    sessionId: SessionId,
    events: readonly SessionEvent[],
  ): Promise<void> {
    for (const { version, at, by, ...fact } of events) {
      await this.database.appendWith(manager, SessionEventEntity, {
        sessionId,
        version,
        at,
        actorId: by,
        type: fact.type,
        fact,
      });
    }
  }

  private async read(sessionId: SessionId): Promise<LiveSession> {
    const rows = await this.database.rows(SessionEventEntity, { sessionId });
    if (rows.length === 0) throw missing();
    rows.sort((one, other) => one.version - other.version);
    const state = foldSession(
      rows.map(({ version, at, actorId, fact }) => ({ ...fact, version, at, by: actorId as UserId | null })),
    );
    return this.dressed(sessionId, state);
  }

  private async dressed(id: SessionId, state: SessionState): Promise<LiveSession> {
    return { id, state, content: await this.contentOf(state), names: await this.names.of(state) };
  }

  private async contentOf(state: SessionState): Promise<RoundContent> {
    const drawn = state.rounds.flatMap(({ setup }) => [
      ...setup.questions,
      ...(setup.offers?.questions ?? []),
    ]);
    const questions = await Promise.all(
      drawn.map(({ questionId, version }) => this.bank.questionAt(questionId, version)),
    );
    const byId = new Map(questions.map((question) => [question.id, question]));
    return (questionId) => {
      const question = byId.get(questionId);
      if (question === undefined) throw new AppError('not-found', 'This question is not part of the round.');
      return question;
    };
  }
}

const missing = () => new AppError('not-found', 'There is no such session.');
