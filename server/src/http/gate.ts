import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { Route } from '@greenroom/shared/http/route';
import type { FastifyRequest } from 'fastify';
import { Clock, type Timer } from '../clock/clock.ts';
import { checkAccess } from './access.ts';
import type { Actor } from './actor.ts';
import { Authenticator } from './authenticator.ts';
import { OriginPolicy } from './origin-policy.ts';
import { type Allowance, RateLimit } from './rate-limit.ts';

const perPerson: Allowance = { calls: 600, perMs: 60_000 };
/** A class of thirty behind one address opens pages as fast as it likes. */
const perAddress: Allowance = { calls: 6000, perMs: 60_000 };
const longestWindowMs = 24 * 3600_000;

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Every request of the contract passes here before its body is read: origin, who asks, access, how often. */
@Injectable()
export class Gate implements OnModuleDestroy {
  private readonly limit: RateLimit;
  private readonly sweep: Timer;

  constructor(
    private readonly authenticator: Authenticator,
    private readonly origins: OriginPolicy,
    clock: Clock,
  ) {
    this.limit = new RateLimit(clock);
    this.sweep = clock.every(10 * 60_000, () => this.limit.forget(longestWindowMs));
  }

  onModuleDestroy(): void {
    this.sweep.cancel();
  }

  readonly check = async (request: FastifyRequest): Promise<void> => {
    const route = request.routeOptions.config.contract;
    if (route === undefined) return;
    if (!safe.has(request.method) && !this.origins.allowsUnsafe(request.headers)) {
      throw new AppError(
        'origin-refused',
        'This page may not send that here; PUBLIC_URL names the one that may.',
      );
    }
    const { cookie } = request.headers;
    const actor = cookie === undefined ? null : await this.authenticator.authenticate(cookie);
    request.actor = actor;
    checkAccess(route.access, actor);
    this.takeCall(route, actor, request.ip);
  };

  private takeCall(route: Route, ...[actor, address]: [Actor | null, string]): void {
    const caller = actor === null ? `address ${address}` : `person ${actor.userId}`;
    this.limit.take(caller, actor === null ? perAddress : perPerson);
    if (route.limit !== undefined) this.limit.take(`${route.method} ${route.path} ${caller}`, route.limit);
  }
}
