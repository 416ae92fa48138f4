import { Injectable } from '@nestjs/common';
import type { Connection } from '../realtime/connection.ts';

export interface Caller {
  userId: string;
  callId: string;
  connection: Connection;
}

/** Who is in which call, from which tab. In memory alone: a restart ends no call, the browsers hold it and join again. */
@Injectable()
export class Calls {
  private readonly bySession = new Map<string, Map<string, Caller>>();

  of(sessionId: string, userId: string): Caller | undefined {
    return this.bySession.get(sessionId)?.get(userId);
  }

  /** A person is in a call from one tab: the last one to join. */
  join(sessionId: string, caller: Caller): void {
    const call = this.bySession.get(sessionId) ?? new Map<string, Caller>();
    this.bySession.set(sessionId, call.set(caller.userId, caller));
  }

  /** The calls that both of these people are in. */
  between(people: readonly string[]): { sessionId: string; callers: Caller[] }[] {
    return [...this.bySession]
      .filter(([, call]) => people.every((userId) => call.has(userId)))
      .map(([sessionId, call]) => ({ sessionId, callers: [...call.values()] }));
  }

  /** Answers the connections of those who are left, where this one was in the call at all. */
  drop(sessionId: string, connection: Connection): Connection[] {
    const call = this.bySession.get(sessionId);
    const gone = [...(call?.values() ?? [])].find((caller) => caller.connection.id === connection.id);
    if (call === undefined || gone === undefined) return [];
    call.delete(gone.userId);
    if (call.size === 0) this.bySession.delete(sessionId);
    return [...call.values()].map((caller) => caller.connection);
  }
}
