import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../http/actor.ts';

/** A browser at the door: who it is known as, where it comes from, and the reply that takes its cookies. */
export interface Visit {
  readonly actor: Actor | null;
  readonly address: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

export const AtDoor = createParamDecorator((_: unknown, context: ExecutionContext): Visit => {
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest>();
  return { actor: request.actor, address: request.ip, request, reply: http.getResponse<FastifyReply>() };
});
