/** What the benches use of `ws`, which comes without types. */
declare module 'ws' {
  import type { EventEmitter } from 'node:events';

  export class WebSocket extends EventEmitter {
    constructor(url: string, options: { headers?: Record<string, string>; perMessageDeflate: boolean });
    send(data: string | Uint8Array): void;
    terminate(): void;
    on(event: 'close', listener: () => void): this;
    on(event: 'message', listener: (data: Buffer, isBinary: boolean) => void): this;
  }
}
