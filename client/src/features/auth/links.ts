import { linkPath, type LinkPurpose, tokenFromHash } from '@greenroom/shared/auth/link';
import { useEffect, useState } from 'react';

export function linkAddress(purpose: LinkPurpose, token: string): string {
  return location.origin + linkPath(purpose, token);
}

/** The token of the link that led here. It leaves the address at once: nobody reads it over a shoulder or in the history. */
export function useLinkToken(): string | undefined {
  const [token] = useState(() => tokenFromHash(location.hash));
  useEffect(() => {
    if (location.hash !== '') history.replaceState(null, '', location.pathname);
  }, []);
  return token;
}
