import {
  acceptPairInvitation,
  createPairInvitation,
  revokePairInvitation,
  showPairInvitation,
} from '@greenroom/shared/pairing/pairing.api';
import type { Wish } from '@greenroom/shared/pairing/pairing.schema';
import { queryOptions } from '@tanstack/react-query';
import { kept } from '../../../lib/kept.ts';
import { readKept, writeKept } from '../../../lib/kept-json.ts';
import { request } from '../../../lib/request.ts';

const key = 'friend-link';

interface Link {
  code: string;
  expiresAt: number;
}

/** Behind `#`: whoever writes down the addresses of pages does not write down the code. */
export const invitationAddress = (code: string) => `${location.origin}/pair/invitation#${code}`;

export const invitationQuery = (code: string) =>
  queryOptions({
    queryKey: ['pair-invitation', code],
    queryFn: ({ signal }) => request(showPairInvitation, { params: { code } }, signal),
    staleTime: 0,
    retry: false,
  });

/** The code is told once; this browser keeps it, so that a refresh does not lose the link. */
export const keptLink = {
  read(): string | null {
    const { code, expiresAt = 0 } = readKept<Link>(key);
    return code !== undefined && expiresAt > Date.now() ? code : null;
  },
  forget: () => kept.forget(key),
};

export async function makeLink(wish: Wish): Promise<string> {
  const link: Link = await request(createPairInvitation, { body: wish });
  writeKept(key, link);
  return link.code;
}

export async function takeBackLink(code: string): Promise<void> {
  await request(revokePairInvitation, { params: { code } });
  keptLink.forget();
}

export const acceptLink = (code: string) => request(acceptPairInvitation, { params: { code } });
