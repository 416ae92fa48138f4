import type { ErrorBody } from '@greenroom/shared/http/error';
import { fillPath, type Route, type RouteAnswer, type RouteRequest } from '@greenroom/shared/http/route';
import { RequestError } from './request-error.ts';

interface Parts {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

type Input<R extends Route> =
  object extends RouteRequest<R>
    ? [input?: RouteRequest<R>, signal?: AbortSignal]
    : [input: RouteRequest<R>, signal?: AbortSignal];

/** Calls a route of the contract. Answers what the route declares, or throws a `RequestError`. */
export async function request<const R extends Route>(
  route: R,
  ...[input, signal]: Input<R>
): Promise<RouteAnswer<R>> {
  const { params, query, body } = (input ?? {}) as Parts;
  const response = await send(fillPath(route.path, params) + search(query), {
    method: route.method,
    credentials: 'same-origin',
    signal: signal ?? null,
    ...content(body),
  });
  if (!response.ok) throw await refusal(response);
  if (route.answer === 'nothing') return undefined as RouteAnswer<R>;
  if (route.answer === 'bytes') return (await response.arrayBuffer()) as RouteAnswer<R>;
  return (await response.json()) as RouteAnswer<R>;
}

export async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new RequestError('offline');
  }
}

function content(body: unknown): Pick<RequestInit, 'body' | 'headers'> {
  if (body === undefined) return {};
  if (body instanceof Uint8Array) {
    return { body: body as Uint8Array<ArrayBuffer>, headers: { 'content-type': 'application/octet-stream' } };
  }
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

function search(query: Record<string, unknown> = {}): string {
  const written = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  if (written.length === 0) return '';
  return `?${new URLSearchParams(written.map(([key, value]) => [key, String(value)]))}`;
}

/** A proxy in between answers pages of its own: those are not errors of the contract. */
export async function refusal(response: Response): Promise<RequestError> {
  try {
    const { code, ...details } = (await response.json()) as ErrorBody;
    return typeof code === 'string' ? new RequestError(code, details) : new RequestError('unreadable');
  } catch {
    return new RequestError(response.status === 503 ? 'unavailable' : 'unreadable');
  }
}
