import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.ts';
import { namesFor } from '../tls/network-names.ts';

/** Which pages may talk to us: those of PUBLIC_URL, and our own under the names that we listen on. */
@Injectable()
export class OriginPolicy {
  private readonly allowed = new Set<string>();

  constructor(private readonly config: Config) {
    this.allowed.add(config.publicUrl);
    if (config.PORT !== 0) this.listensOn(config.PORT);
  }

  /** Called with the true port once it is known: PORT=0 takes any free one. */
  listensOn(port: number): void {
    const scheme = this.config.TLS_CERT === undefined ? 'http' : 'https';
    for (const host of ['127.0.0.1', 'localhost', '[::1]', ...namesFor(this.config.HOST)])
      this.allowed.add(new URL(`${scheme}://${host}:${port}`).origin);
  }

  /** For sockets: an exact match or nothing, and a missing Origin is nothing. */
  allows(origin: string | undefined): boolean {
    return origin !== undefined && this.allowed.has(origin);
  }

  /**
   * For unsafe HTTP methods. A browser sends Origin with them, and has since 2020; one that leaves it out still sends
   * Sec-Fetch-Site or Referer. What carries none of the three is a program (curl, a test), which holds no victim's
   * cookies, so letting it in opens nothing; the cookie is SameSite=Lax besides.
   */
  allowsUnsafe(headers: Record<string, string | string[] | undefined>): boolean {
    const { origin, referer } = headers;
    if (typeof origin === 'string') return this.allows(origin);
    if (typeof referer === 'string') return URL.canParse(referer) && this.allows(new URL(referer).origin);
    const site = headers['sec-fetch-site'];
    return site === undefined || site === 'same-origin';
  }
}
