import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { maxFrameBytes } from '@greenroom/shared/realtime/command';
import type { Server, ServerOptions } from 'socket.io';
import type { OriginPolicy } from '../http/origin-policy.ts';

/** Socket.IO on the application's own port. A page of another origin is refused before the upgrade. */
export class SocketAdapter extends IoAdapter {
  constructor(
    app: INestApplicationContext,
    private readonly origins: OriginPolicy,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    return super.createIOServer(port, {
      ...options,
      serveClient: false,
      transports: ['websocket', 'polling'],
      // Both together stay below the ten seconds after which a partner has to know.
      pingInterval: 4500,
      pingTimeout: 5000,
      maxHttpBufferSize: maxFrameBytes,
      connectTimeout: 5000,
      // `cors` would not protect a WebSocket: no browser asks before opening one.
      allowRequest: ({ headers }, answer) => answer('origin-refused', this.origins.allows(headers.origin)),
    } as ServerOptions) as Server;
  }

  /** The dispatcher hears every message itself; Nest's own streams would only cost each connection memory. */
  override bindMessageHandlers(): void {}

  /** Not server.close(): that would close the HTTP server, which is Fastify's to close. */
  override async close(server: Server): Promise<void> {
    server.disconnectSockets(true);
    server.engine.close();
  }
}
