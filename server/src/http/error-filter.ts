import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Log } from '../log/log.ts';
import { answerError } from './error-body.ts';
import { apiHeaders } from './security-headers.ts';

/** For what never reaches a route, an address that is none, say. */
export function refuseUnrouted(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const { status, body } = answerError(error, request.id);
  void reply.status(status).headers(apiHeaders(false)).send(body);
}

@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { status, body, isUnexpected } = answerError(error, request.id);
    if (isUnexpected)
      this.log.error('request failed', { requestId: request.id, route: request.routeOptions.url, error });
    if (body.retryAfterMs !== undefined)
      void reply.header('retry-after', Math.ceil(body.retryAfterMs / 1000));
    // Whatever the handler meant to send (an audio file, say) is not what is sent now.
    void reply
      .status(status)
      .header('content-type', 'application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(body);
  }
}
