import { createHash } from 'node:crypto';
import type { Headers } from './security-headers.ts';

/** `script` may evaluate text, which JavaScript as a language needs; `wasm` may only compile WebAssembly. */
export type SandboxFrame = 'script' | 'wasm';

const evaluation = { script: "'unsafe-eval'", wasm: "'wasm-unsafe-eval'" };

const noDevice = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
  .map((device) => `${device}=()`)
  .join(', ');

/** A document of one script and nothing to see. */
export const sandboxPage = (script: string): string =>
  `<!doctype html><meta charset="utf-8"><title>Sandbox</title><script>${script}</script>`;

/**
 * An opaque origin that may load nothing, ask nobody and go nowhere: its one script by hash, workers from blobs, and what
 * those evaluate. A worker inherits this policy, whatever runs in it.
 */
export function sandboxHeaders(script: string, frame: SandboxFrame): Headers {
  const hash = createHash('sha256').update(script).digest('base64');
  return {
    'content-security-policy': [
      'sandbox allow-scripts',
      "default-src 'none'",
      `script-src 'sha256-${hash}' ${evaluation[frame]} blob:`,
      'worker-src blob:',
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'self'",
    ].join('; '),
    'permissions-policy': noDevice,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-cache',
  };
}
