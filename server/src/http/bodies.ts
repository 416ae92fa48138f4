import { AppError } from '@greenroom/shared/http/error';
import type { FastifyInstance } from 'fastify';

const defaultMaxBytes = 1024 * 1024;

/** JSON for JSON routes, raw bytes for `bytes` routes, nothing else; each route with its own ceiling. */
export function acceptBodies(fastify: FastifyInstance): void {
  // A form on another site can send text/plain without asking first.
  fastify.removeContentTypeParser('text/plain');
  fastify.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body, done) => {
    if (request.routeOptions.config.contract?.body === 'bytes') return done(null, body);
    done(new AppError('media-refused', 'Send JSON, as application/json.'), undefined);
  });
  fastify.addHook('onRoute', (route) => {
    route.bodyLimit = route.config?.contract?.maxBodyBytes ?? defaultMaxBytes;
  });
}
