import type * as z from 'zod/mini';
import type { ErrorBody, ErrorCode } from '../http/error.ts';
import type { Access } from '../http/route.ts';

/** Raised when a message's meaning changes. A client that speaks another version is told `protocol-outdated`. */
export const protocolVersion = 1;

/** Socket frames above this are refused by the server before they are parsed, in bytes. */
export const maxFrameBytes = 64 * 1024;

type Schema = z.ZodMiniType;

/**
 * Client → server, imperative, always acknowledged. `access` is checked for the connection's person on every message;
 * the role inside a session is the handler's question. `cost` is taken from the connection's credits (see server/realtime).
 */
export interface Command {
  readonly name: `${string}:${string}`;
  readonly access: Exclude<Access, 'public'>;
  readonly payload: Schema;
  readonly answer: Schema | 'nothing';
  readonly errors: readonly ErrorCode[];
  readonly cost?: number;
}

/** Server → client, past tense, never acknowledged: a version or a resync makes up for a lost one. */
export interface Fact {
  readonly name: `${string}:${string}`;
  readonly payload: Schema;
}

export function defineCommand<const C extends Command>(command: C): C {
  return command;
}

export function defineFact<const F extends Fact>(fact: F): F {
  return fact;
}

export type CommandPayload<C extends Command> = z.output<C['payload']>;
export type CommandAnswer<C extends Command> = C['answer'] extends Schema ? z.output<C['answer']> : undefined;
export type FactPayload<F extends Fact> = z.output<F['payload']>;

/** What every acknowledgement carries. */
export type Ack<A> = { ok: true; answer: A } | { ok: false; error: ErrorBody };
