import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import { Config } from '../config/config.ts';
import { answerError } from '../http/error-body.ts';
import { Log } from '../log/log.ts';
import { ControlCommands } from './control-commands.ts';
import { removeControlFile, writeControlFile } from './control-file.ts';

/**
 * The command line's way into the running process, which alone may write its database. It listens on loopback at a port of
 * the system's choice, and only who can read control.json in the data folder knows port and token. A socket file would
 * need no token, but its path is limited to a hundred characters, and not every volume can hold one.
 */
@Injectable()
export class ControlServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly token = randomBytes(32).toString('base64url');
  private readonly server: Server;

  constructor(
    private readonly config: Config,
    private readonly commands: ControlCommands,
    private readonly log: Log,
  ) {
    this.server = createServer((request, response) => {
      void this.answer(request).then(({ status, body }) => {
        response
          .writeHead(status, { 'content-type': 'application/json', connection: 'close' })
          .end(JSON.stringify(body));
      });
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    this.server.listen(0, '127.0.0.1').unref();
    await once(this.server, 'listening');
    const { port } = this.server.address() as AddressInfo;
    writeControlFile(this.config.dataDir, { port, token: this.token });
  }

  async onApplicationShutdown(): Promise<void> {
    removeControlFile(this.config.dataDir);
    if (!this.server.listening) return;
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  private async answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    try {
      this.assertAllowed(request.headers.authorization ?? '');
      const name = (request.url ?? '').slice(1);
      const answer = await this.commands.run(name, await json(request));
      this.log.info('control command', { command: name });
      return { status: 200, body: { answer } };
    } catch (error) {
      const { status, body, isUnexpected } = answerError(error);
      if (isUnexpected) this.log.error('control command failed', { error });
      return { status, body: { error: body } };
    }
  }

  private assertAllowed(authorization: string): void {
    const given = Buffer.from(authorization);
    const expected = Buffer.from(`Bearer ${this.token}`);
    if (given.length === expected.length && timingSafeEqual(given, expected)) return;
    throw new AppError('sign-in-required', 'The token of control.json is missing or of another start.');
  }
}
