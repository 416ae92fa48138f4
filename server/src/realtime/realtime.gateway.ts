import { type OnGatewayInit, WebSocketGateway, WebSocketServer } from '@nestjs/websockets';
import type { Server } from 'socket.io';
import { Dispatcher } from './dispatcher.ts';

/**
 * The one gateway that Nest binds (decision 0003). It hands every socket to the dispatcher; features answer commands with
 * `@Answers`, not with `@SubscribeMessage`, whose errors never reach the acknowledgement.
 */
@WebSocketGateway()
export class RealtimeGateway implements OnGatewayInit {
  @WebSocketServer()
  readonly io!: Server;

  constructor(private readonly dispatcher: Dispatcher) {}

  afterInit(io: Server): void {
    this.dispatcher.attach(io);
  }
}
