import type { FastifyInstance } from 'fastify';

export type Headers = Readonly<Record<string, string>>;

/** `wasm-unsafe-eval` allows compiling WebAssembly and no other evaluation; styles come inline from the editor. */
const pagePolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "script-src-attr 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

const allowedDevices =
  'microphone=(self), camera=(self), display-capture=(self), clipboard-write=(self), geolocation=(), payment=(), usb=()';

/** For data: nothing in it may run, be framed, be sniffed or be kept. */
export function apiHeaders(isHttps: boolean): Headers {
  return {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
    ...overHttps(isHttps),
  };
}

/** For the page and its files. */
export function pageHeaders(isHttps: boolean): Headers {
  return {
    // On plain http an upgrade would break the page: there is nothing to upgrade to.
    'content-security-policy': [...pagePolicy, ...(isHttps ? ['upgrade-insecure-requests'] : [])].join('; '),
    'permissions-policy': allowedDevices,
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-resource-policy': 'same-origin',
    ...(isHttps && { 'cross-origin-opener-policy': 'same-origin', 'origin-agent-cluster': '?1' }),
    ...overHttps(isHttps),
  };
}

const overHttps = (isHttps: boolean): Headers =>
  isHttps ? { 'strict-transport-security': 'max-age=31536000' } : {};

/**
 * Two fixed sets, chosen by address, rather than a library that composes a dozen headers anew for every request: that was
 * a tenth of what an API call costs here. A handler's own header of the same name wins.
 */
export function sendSecurityHeaders(fastify: FastifyInstance, isHttps: boolean): void {
  const api = apiHeaders(isHttps);
  const page = pageHeaders(isHttps);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(request.url.startsWith('/api/') ? api : page);
    done();
  });
}
