import * as z from 'zod/mini';

/** Bearer secrets in links: 256 bits, URL-safe. */
export const linkTokenSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/, 'not a link of this server'));

const pages = { return: '/return', reset: '/reset' } as const;
export type LinkPurpose = keyof typeof pages;

/** The token stands behind `#`: browsers keep that part to themselves, so no server or proxy logs it. */
export function linkPath(purpose: LinkPurpose, token: string): string {
  return `${pages[purpose]}#${token}`;
}

/** The token of a link's fragment (`location.hash`), or undefined where there is none that could be ours. */
export function tokenFromHash(hash: string): string | undefined {
  const parsed = linkTokenSchema.safeParse(hash.replace(/^#/, ''));
  return parsed.success ? parsed.data : undefined;
}
