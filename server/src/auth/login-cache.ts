import type { Actor } from '../http/actor.ts';

export interface KnownLogin {
  readonly actor: Actor;
  seenAt: number;
}

const maxLogins = 20_000;

/** Whom a token belongs to, so that a request costs no query. Whatever changes a login or its user drops it here. */
export class LoginCache {
  private readonly byToken = new Map<string, KnownLogin>();
  private revocations = 0;

  get(token: string): KnownLogin | undefined {
    return this.byToken.get(token);
  }

  /** Keeps what `load` finds, unless something was revoked while it looked: it may have seen what no longer holds. */
  async getOrLoad(
    token: string,
    load: () => Promise<KnownLogin | undefined>,
  ): Promise<KnownLogin | undefined> {
    const known = this.byToken.get(token);
    if (known !== undefined) return known;
    const before = this.revocations;
    const loaded = await load();
    if (loaded !== undefined && before === this.revocations) this.keep(token, loaded);
    return loaded;
  }

  dropWhere(matches: (actor: Actor) => boolean): void {
    this.revocations += 1;
    for (const [token, { actor }] of this.byToken) if (matches(actor)) this.byToken.delete(token);
  }

  private keep(token: string, login: KnownLogin): void {
    if (this.byToken.size >= maxLogins) {
      const oldest = this.byToken.keys().next();
      if (oldest.done !== true) this.byToken.delete(oldest.value);
    }
    this.byToken.set(token, login);
  }
}
