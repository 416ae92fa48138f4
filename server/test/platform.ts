import { Controller, Global, Module } from '@nestjs/common';
import { getHealth, getOpenApi } from '@greenroom/shared/health/health.api';
import { defineRoute, type RouteInput } from '@greenroom/shared/http/route';
import { type CommandPayload, defineCommand, defineFact } from '@greenroom/shared/realtime/command';
import * as z from 'zod/mini';
import type { Assembly } from '../src/app/assembly.ts';
import type { Actor as Person } from '../src/http/actor.ts';
import { Authenticator } from '../src/http/authenticator.ts';
import { Actor, Handles, Input } from '../src/http/handles.ts';
import { Answers } from '../src/realtime/answers.ts';
import { Broadcaster } from '../src/realtime/broadcaster.ts';
import type { Caller } from '../src/realtime/connection.ts';
import { Connections } from '../src/realtime/connections.ts';
import { CreateProbe, Probe } from './probe.ts';

const common = { errors: [], summary: 'For tests of the platform' } as const;
const note = z.strictObject({ text: z.string().check(z.maxLength(20)), stars: z.optional(z.number()) });

export const writeNote = defineRoute({
  ...common,
  method: 'POST',
  path: '/api/notes',
  access: 'person',
  body: note,
  answer: z.object({ text: z.string() }),
});
export const readNote = defineRoute({
  ...common,
  method: 'GET',
  path: '/api/notes/:id',
  access: 'person',
  params: z.object({ id: z.uuid() }),
  query: z.strictObject({ page: z.optional(z.coerce.number().check(z.minimum(1))) }),
  answer: z.object({ id: z.string(), author: z.string() }),
});
export const dropNote = defineRoute({
  ...common,
  method: 'DELETE',
  path: '/api/notes/:id',
  access: 'account',
  params: z.object({ id: z.string() }),
  answer: 'nothing',
});
export const sendSound = defineRoute({
  ...common,
  method: 'PUT',
  path: '/api/sound',
  access: 'person',
  body: 'bytes',
  maxBodyBytes: 2_000_000,
  answer: z.object({ size: z.number() }),
});
export const failBadly = defineRoute({
  ...common,
  method: 'GET',
  path: '/api/failure',
  access: 'public',
  answer: 'nothing',
});
export const askRarely = defineRoute({
  ...common,
  method: 'GET',
  path: '/api/rare',
  access: 'public',
  limit: { calls: 3, perMs: 60_000 },
  answer: 'nothing',
});
export const govern = defineRoute({
  ...common,
  method: 'GET',
  path: '/api/govern',
  access: 'admin',
  answer: 'nothing',
});

export const echo = defineCommand({
  ...common,
  name: 'test:echo',
  access: 'person',
  payload: z.strictObject({ text: z.string() }),
  answer: z.object({ text: z.string() }),
});
export const joinRoom = defineCommand({
  ...common,
  name: 'test:join',
  access: 'person',
  payload: z.strictObject({ room: z.string() }),
  answer: 'nothing',
});
export const say = defineCommand({
  ...common,
  name: 'test:say',
  access: 'person',
  payload: z.strictObject({ room: z.string() }),
  answer: 'nothing',
});
export const explode = defineCommand({
  ...common,
  name: 'test:explode',
  access: 'person',
  payload: z.strictObject({}),
  answer: 'nothing',
});
export const rule = defineCommand({
  ...common,
  name: 'test:rule',
  access: 'mentor',
  payload: z.strictObject({}),
  answer: 'nothing',
});
export const said = defineFact({ name: 'test:said', payload: z.object({ by: z.string() }) });

/** Cookie `as=ada` is Ada; `as=ada.admin` is Ada as admin, `as=ada.guest` as guest. `revoked` ends a person's session. */
export class CookieNameAuthenticator extends Authenticator {
  readonly revoked = new Set<string>();

  async authenticate(cookieHeader: string | undefined): Promise<Person | null> {
    const [, name, kind] = /as=(\w+)(?:\.(\w+))?/.exec(cookieHeader ?? '') ?? [];
    if (name === undefined || this.revoked.has(name)) return null;
    const role = kind === 'admin' || kind === 'mentor' ? kind : 'candidate';
    return { userId: name, loginSessionId: `login of ${name}`, role, isGuest: kind === 'guest' };
  }
}

@Controller()
class NoteController {
  @Handles(writeNote)
  async write(@Input() { body }: RouteInput<typeof writeNote>) {
    const solution = { text: body.text, solution: 'SECRET' };
    return solution;
  }

  @Handles(readNote)
  async read(@Input() { params }: RouteInput<typeof readNote>, @Actor() actor: Person) {
    return { id: params.id, author: actor.userId };
  }

  @Handles(dropNote)
  async drop() {}

  @Handles(sendSound)
  async send(@Input() { body }: RouteInput<typeof sendSound>) {
    return { size: body.byteLength };
  }

  @Handles(failBadly)
  async fail() {
    throw new Error('the SECRET is in this message');
  }

  @Handles(askRarely)
  async rare() {}

  @Handles(govern)
  async govern() {}
}

class EchoGateway {
  constructor(
    private readonly connections: Connections,
    private readonly broadcaster: Broadcaster,
  ) {}

  @Answers(echo)
  async echo({ text }: CommandPayload<typeof echo>) {
    const answer = { text, solution: 'SECRET' };
    return answer;
  }

  @Answers(joinRoom)
  async join({ room }: CommandPayload<typeof joinRoom>, { connection }: Caller) {
    this.connections.join(connection, room);
  }

  @Answers(say)
  async say({ room }: CommandPayload<typeof say>, { actor, connection }: Caller) {
    const payload = { by: actor.userId, solution: 'SECRET' };
    this.broadcaster.toRoom(room, said, payload, connection);
  }

  @Answers(explode)
  async explode() {
    throw new Error('the SECRET is in this message');
  }

  @Answers(rule)
  async rule() {}
}

const gateway = {
  provide: EchoGateway,
  useFactory: (...given: [Connections, Broadcaster]) => new EchoGateway(...given),
  inject: [Connections, Broadcaster],
};

@Global()
@Module({
  controllers: [NoteController],
  providers: [{ provide: Authenticator, useClass: CookieNameAuthenticator }, gateway],
  exports: [Authenticator],
})
class ProbeModule {}

/** The platform alone, with a feature that does a little of everything. */
export const platform: Assembly = {
  features: [ProbeModule],
  entities: [Probe],
  migrations: [CreateProbe],
  routes: [getHealth, getOpenApi, writeNote, readNote, dropNote, sendSound, failBadly, askRarely, govern],
  commands: [echo, joinRoom, say, explode, rule],
};
