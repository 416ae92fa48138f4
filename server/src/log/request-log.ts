import type { FastifyInstance } from 'fastify';
import type { Log, ServedRequest } from './log.ts';

const quiet = new Set(['/*', '/api/health', '/metrics']);

/** One line a request, without bodies, queries or cookies; a read that went well speaks only when asked for details. */
export function logRequests(
  fastify: FastifyInstance,
  ...[log, observe]: [Log, (served: ServedRequest) => void]
): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    const served = { requestId: request.id, method: request.method, route, status: reply.statusCode, ms };
    observe(served);
    const isQuiet = quiet.has(route) || (request.method === 'GET' && reply.statusCode < 400);
    log.request(isQuiet ? { ...served, isQuiet } : served);
    done();
  });
}
