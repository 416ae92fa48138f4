import type { Me } from '@greenroom/shared/user/user.schema';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { meQuery, rememberMe } from '../features/user/me.ts';
import { chosenTheme, chooseTheme } from '../lib/theme.ts';
import { announce } from '../ui/announcement.ts';

/** After somebody came in, all that was shown before may have been somebody else's. */
export function useArrival(path = '/') {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  return async (me: Me) => {
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] });
    await rememberMe(client, me);
    if (me.preferences.theme !== chosenTheme()) chooseTheme(me.preferences.theme);
    announce(`You are here as ${me.displayName}`);
    navigate(path);
  };
}
