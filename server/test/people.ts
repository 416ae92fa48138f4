import { randomUUID } from 'node:crypto';
import { redeemPasswordReset, register, signIn, startGuest } from '@greenroom/shared/auth/auth.api';
import type { ErrorBody } from '@greenroom/shared/http/error';
import { fillPath, type Route, type RouteAnswer, type RouteRequest } from '@greenroom/shared/http/route';
import type { Me, UserRole } from '@greenroom/shared/user/user.schema';
import supertest from 'supertest';
import type { Clock } from '../src/clock/clock.ts';
import { AdminTasks } from '../src/auth/admin-tasks.ts';
import { LoginSessions } from '../src/auth/login-sessions.ts';
import { Database } from '../src/database/database.ts';
import { User } from '../src/user/user.entity.ts';
import type { TestApp } from './test-app.ts';
import { TestSocket } from './test-socket.ts';

type App = { readonly url: string };
type Request<R extends Route> = unknown extends RouteRequest<R> ? [] : [RouteRequest<R>];
interface Written {
  params?: Record<string, unknown>;
  query?: Record<string, string>;
  body?: unknown;
}

/** A browser: keeps its cookies, and calls routes of the contract by name. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** Sent with every request; a test may set `x-forwarded-for` or `user-agent`. */
  readonly headers: Record<string, string> = {};

  constructor(readonly app: App) {}

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** The whole response, whatever its status. */
  async send<R extends Route>(route: R, written: Written = {}): Promise<supertest.Response> {
    const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    const call = supertest(this.app.url)[method](fillPath(route.path, written.params)).set(this.headers);
    if (this.cookies.size > 0) void call.set('cookie', this.cookie);
    if (written.query !== undefined) void call.query(written.query);
    if (route.answer === 'bytes') void call.buffer(true).parse(collectBytes);
    if (written.body instanceof Uint8Array) void call.type('application/octet-stream');
    const response = await call.send(
      written.body instanceof Uint8Array ? Buffer.from(written.body) : (written.body as object | undefined),
    );
    this.keepCookies(
      [response.headers['set-cookie'] as unknown].flat().filter((line) => typeof line === 'string'),
    );
    return response;
  }

  /** The answer; throws where the server refuses. */
  async ask<R extends Route>(route: R, ...[written]: Request<R>): Promise<RouteAnswer<R>> {
    const { ok, body, status } = await this.send(route, written as Written | undefined);
    if (!ok) throw new Error(`${route.method} ${route.path} answered ${status} ${JSON.stringify(body)}`);
    return body as RouteAnswer<R>;
  }

  /** The error; throws where the server agrees. */
  async refused<R extends Route>(route: R, ...[written]: Request<R>): Promise<ErrorBody> {
    const { ok, body, status } = await this.send(route, written as Written | undefined);
    if (ok)
      throw new Error(`${route.method} ${route.path} answered ${status}, though it should have refused`);
    return body as ErrorBody;
  }

  /** An open socket of this browser. Close it. */
  socket(): Promise<TestSocket> {
    return new TestSocket({ url: this.app.url, cookie: this.cookie }).open();
  }

  private keepCookies(lines: readonly string[]): void {
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

/** A browser whose owner the server knows. */
export class Person extends Browser {
  constructor(
    app: App,
    public me: Me,
  ) {
    super(app);
  }

  get id(): string {
    return this.me.id;
  }
}

/** Somebody who has just opened the page and said "start". */
export async function guest(app: App): Promise<Person> {
  const browser = new Browser(app);
  const me = await browser.ask(startGuest);
  return withCookiesOf(browser, me);
}

/** What every account made here is opened with. */
export const passwordOfAll = 'correct horse battery staple';

/** Somebody with a name and a password, signed in. */
export async function account(
  app: TestApp<Clock>,
  given: { stem?: string; role?: UserRole } = {},
): Promise<Person> {
  const browser = new Browser(app);
  const name = freshName(given.stem ?? 'ada');
  const me = await browser.ask(register, { body: { name, password: passwordOfAll } });
  const person = withCookiesOf(browser, me);
  if (given.role !== undefined) await giveRole(app, person, given.role);
  return person;
}

/** An admin as the command line makes one: works where nobody may register, too. */
export async function firstAdmin(app: TestApp<Clock>): Promise<Person> {
  const { token } = await app.get(AdminTasks).create(freshName('admin'));
  const browser = new Browser(app);
  return withCookiesOf(
    browser,
    await browser.ask(redeemPasswordReset, { body: { token, password: passwordOfAll } }),
  );
}

/** The same person at another device. */
export async function elsewhere(person: Person): Promise<Person> {
  const browser = new Browser(person.app);
  const body = { name: person.me.name ?? '', password: passwordOfAll };
  return withCookiesOf(browser, await browser.ask(signIn, { body }));
}

/** Turns a browser that has been let in into the person it is. */
export function withCookiesOf(browser: Browser, me: Me): Person {
  const person = new Person(browser.app, me);
  for (const [name, value] of browser.cookies) person.cookies.set(name, value);
  return person;
}

async function giveRole(app: TestApp<Clock>, ...[person, role]: [Person, UserRole]): Promise<void> {
  await app.get(Database).write((manager) => manager.update(User, { id: person.id }, { role }));
  app.get(LoginSessions).reread(person.id);
  person.me = { ...person.me, role };
}

/** A name that nobody else in the test has. */
export const freshName = (stem: string): string => `${stem}-${randomUUID().slice(0, 8)}`;

function collectBytes(
  response: supertest.Response,
  done: (error: Error | null, bytes: Buffer) => void,
): void {
  const chunks: Buffer[] = [];
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
  stream.on('error', (error: Error) => done(error, Buffer.alloc(0)));
}
