import {
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
  RequestMapping,
  RequestMethod,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { AppError } from '@greenroom/shared/http/error';
import type { Route, RouteInput } from '@greenroom/shared/http/route';
import type { FastifyRequest } from 'fastify';
import type * as z from 'zod/mini';
import type { Actor as Person } from './actor.ts';
import { cutToContract, parseInput } from './parse.ts';

/** What a handler returns: what the route's answer accepts, or for `bytes` a Buffer or a StreamableFile. */
type Answer<R extends Route> = R['answer'] extends z.ZodMiniType
  ? z.input<R['answer']>
  : R['answer'] extends 'bytes'
    ? unknown
    : void;
type Handler<R extends Route> = (...args: never[]) => Promise<Answer<R>>;

declare module 'fastify' {
  interface FastifyRequest {
    actor: Person | null;
  }
  interface FastifyContextConfig {
    contract?: Route;
  }
}

/**
 * Mounts a handler for a route of the contract: verb, path, status, access (see gate.ts), and the answer cut to what the
 * contract declares. Must stand above every other decorator of the handler.
 */
export function Handles<R extends Route>(route: R) {
  return <H extends Handler<R>>(
    target: object,
    key: string,
    descriptor: TypedPropertyDescriptor<H>,
  ): void => {
    const handler = descriptor.value;
    if (handler === undefined) throw new Error(`@Handles on ${key}, which is no method`);
    const answer: unknown = route.answer;
    const mounted =
      typeof answer === 'string'
        ? handler
        : async function (this: unknown, ...args: never[]) {
            const answered = await handler.apply(this, args);
            return cutToContract(answer as z.ZodMiniType, answered, `${route.method} ${route.path}`);
          };
    for (const name of Reflect.getMetadataKeys(handler) as unknown[]) {
      Reflect.defineMetadata(name, Reflect.getMetadata(name, handler), mounted);
    }
    descriptor.value = mounted as H;
    RequestMapping({ path: route.path, method: RequestMethod[route.method] })(target, key, descriptor);
    HttpCode(statusOf(route))(target, key, descriptor);
    RouteConfig({ contract: route })(target, key, descriptor);
  };
}

function statusOf({ answer, method }: Route): number {
  if (answer === 'nothing') return 204;
  return method === 'POST' ? 201 : 200;
}

/** The request's params, query and body, parsed by the route's own schemas: type it `RouteInput<typeof theRoute>`. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext): RouteInput<Route> => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { contract } = request.routeOptions.config;
  if (contract === undefined) throw new Error('@Input on a handler without @Handles');
  return {
    params: contract.params && parseInput(contract.params, request.params, 'params'),
    query: contract.query && parseInput(contract.query, request.query, 'query'),
    body: bodyOf(contract, request.body),
  } as RouteInput<Route>;
});

/** Who asks; never null where the route's access is more than `public`. */
export const Actor = createParamDecorator((_: unknown, context: ExecutionContext): Person | null => {
  return context.switchToHttp().getRequest<FastifyRequest>().actor;
});

function bodyOf({ body: declared }: Route, body: unknown): unknown {
  if (declared === 'bytes') {
    if (!Buffer.isBuffer(body)) throw new AppError('media-refused', 'Send the bytes themselves, not JSON.');
    return body;
  }
  if (declared !== undefined) return parseInput(declared, body, 'body');
  if (body === undefined || body === null) return undefined;
  throw new AppError('input-invalid', 'This route takes no body.', {
    issues: [{ path: 'body', rule: 'none expected' }],
  });
}
