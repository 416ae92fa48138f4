import type * as z from 'zod/mini';
import type { ErrorCode } from './error.ts';

type Schema = z.ZodMiniType;
type Parsed<S> = S extends Schema ? z.output<S> : undefined;
type Written<S> = S extends Schema ? z.input<S> : undefined;

/**
 * Who may call: `public` anyone, `person` whoever has a login session (guests too), `account` a person with a name and
 * password, then the roles. Ownership of the thing itself is the service's question, answered by loading through the
 * person.
 */
export type Access = 'public' | 'person' | 'account' | 'mentor' | 'admin';

/** What a route carries besides JSON. `bytes` bodies and answers are described here and handled as streams. */
export type Payload = 'json' | 'bytes';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/api/${string}`;
  readonly access: Access;
  readonly summary: string;
  readonly params?: Schema;
  readonly query?: Schema;
  readonly body?: Schema | 'bytes';
  readonly answer: Schema | 'bytes' | 'nothing';
  readonly errors: readonly ErrorCode[];
  /** Bodies above this are refused before they are read; unset means a megabyte. */
  readonly maxBodyBytes?: number;
  /** Calls allowed per person (or per address when `public`) in a window; unset means the general limit. */
  readonly limit?: { readonly calls: number; readonly perMs: number };
}

/** Declares an HTTP verb once; server, client, OpenAPI and the access matrix test all read it. */
export function defineRoute<const R extends Route>(route: R): R {
  return route;
}

/** What a handler receives: the request, parsed. */
export interface RouteInput<R extends Route> {
  params: Parsed<R['params']>;
  query: Parsed<R['query']>;
  body: R['body'] extends 'bytes' ? Uint8Array : Parsed<R['body']>;
}

/** What a caller writes: keys the route does not declare may be left out. */
export type RouteRequest<R extends Route> = (R['params'] extends Schema
  ? { params: Written<R['params']> }
  : unknown) &
  (R['query'] extends Schema ? { query?: Written<R['query']> } : unknown) &
  (R['body'] extends 'bytes'
    ? { body: Uint8Array }
    : R['body'] extends Schema
      ? { body: Written<R['body']> }
      : unknown);

export type RouteAnswer<R extends Route> = R['answer'] extends Schema
  ? z.output<R['answer']>
  : R['answer'] extends 'bytes'
    ? ArrayBuffer
    : undefined;

/** `/api/sessions/:id` with `{ id: 'x' }` is `/api/sessions/x`; values are escaped. */
export function fillPath(path: string, params: Record<string, unknown> = {}): string {
  return path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
}
