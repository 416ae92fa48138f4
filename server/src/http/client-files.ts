import compress from '@fastify/compress';
import files from '@fastify/static';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@greenroom/shared/http/error';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { constants } from 'node:zlib';

const page = 'index.html';

/**
 * The web page and its files, from the client's build. Any path that names no file is the page itself: the client's
 * router takes it from there. What the build named by its content never changes and is kept for good.
 */
export async function serveClient(fastify: FastifyInstance, clientDir: string): Promise<void> {
  await fastify.register(async (scope) => {
    await scope.register(compress, {
      encodings: ['br', 'gzip'],
      threshold: 1024,
      // The highest quality takes seconds for a large file, and each browser asks once.
      brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
    });
    await scope.register(files, { root: clientDir, serve: false, cacheControl: false });
    scope.route({
      // Whoever watches a site from outside asks for the head alone.
      method: ['GET', 'HEAD'],
      url: '/*',
      handler: (request, reply) => answer(clientDir, request, reply),
    });
  });
}

async function answer(
  clientDir: string,
  ...[request, reply]: [FastifyRequest, FastifyReply]
): Promise<FastifyReply> {
  const path = pathOf(request.url);
  if (path === '/api' || path.startsWith('/api/')) throw new AppError('not-found', 'There is no such route.');
  if (path.startsWith('/assets/')) {
    return reply.header('cache-control', 'public, max-age=31536000, immutable').sendFile(path.slice(1));
  }
  void reply.header('cache-control', 'no-cache');
  const name = decoded(path).slice(1);
  if (name.includes('.') && name !== page) return reply.sendFile(name);
  if (!existsSync(join(clientDir, page)))
    throw new AppError('not-found', 'The web page is not built: run `pnpm build`.');
  return reply.sendFile(page);
}

/** A proxy may send the whole address; what begins with two slashes names no host, and may be no address at all. */
function pathOf(url: string): string {
  const address = url.startsWith('/') ? `http://any${url}` : url;
  if (!URL.canParse(address)) throw new AppError('not-found', 'There is no such file.');
  return new URL(address).pathname;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new AppError('not-found', 'There is no such file.');
  }
}
