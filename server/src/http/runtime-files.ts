import files from '@fastify/static';
import { AppError } from '@greenroom/shared/http/error';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sandboxHeaders, sandboxPage, type SandboxFrame } from './sandbox-page.ts';

const plainName = /^[\w-][\w.-]*$/;

/**
 * What candidates' browsers run code with: the languages' files, named by their content and compressed when they were
 * built, and the two documents that it is shut into.
 */
export async function serveRuntimes(fastify: FastifyInstance, runtimeDir: string): Promise<void> {
  await fastify.register(async (scope) => {
    await scope.register(files, { root: runtimeDir, serve: false, cacheControl: false, preCompressed: true });
    scope.route({ method: ['GET', 'HEAD'], url: '/runtime/:name', handler: sendFile });
    for (const frame of ['script', 'wasm'] as const) {
      const url = `/sandbox/${frame}.html`;
      const handler = (_: FastifyRequest, reply: FastifyReply) =>
        sendPage(join(runtimeDir, 'frame.js'), frame, reply);
      scope.route({ method: ['GET', 'HEAD'], url, handler });
    }
  });
}

function sendFile(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { name } = request.params as { name: string };
  if (!plainName.test(name)) throw new AppError('not-found', 'There is no such file.');
  const cache = name === 'manifest.json' ? 'no-cache' : 'public, max-age=31536000, immutable';
  return reply.header('cache-control', cache).sendFile(name);
}

async function sendPage(path: string, frame: SandboxFrame, reply: FastifyReply): Promise<FastifyReply> {
  const script = await readFile(path, 'utf8').catch(() => {
    throw new AppError('not-found', 'The runtimes are not built: run `pnpm build`.');
  });
  // The page that shows this document may; nothing else of the page's own headers is looser here.
  reply.removeHeader('x-frame-options');
  return reply
    .headers(sandboxHeaders(script, frame))
    .type('text/html; charset=utf-8')
    .send(sandboxPage(script));
}
