import { startGuest } from '@greenroom/shared/auth/auth.api';
import { changeMe, showMe } from '@greenroom/shared/user/user.api';
import type { Me } from '@greenroom/shared/user/user.schema';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { request } from '../../lib/request.ts';
import { keptPreferences } from './kept-preferences.ts';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => request(showMe, undefined, signal),
});

/** Puts a changed or new person where every page looks. An answer that was under way knows an earlier one, and is not waited for. */
export async function rememberMe(client: QueryClient, me: Me): Promise<void> {
  const { queryKey } = meQuery;
  const put = () => client.setQueryData(queryKey, (known) => known && { ...known, me });
  put();
  await client.cancelQueries({ queryKey });
  if (!put()) await client.invalidateQueries({ queryKey });
}

/** Whoever is here already, or a new guest with what was chosen before: nobody needs an account to begin. */
export async function becomeSomebody(client: QueryClient): Promise<Me> {
  const { me: known } = await client.ensureQueryData(meQuery);
  if (known) return known;
  const guest = await request(startGuest);
  const preferences = keptPreferences.read();
  const isPlain = Object.keys(preferences).length === 0;
  const me = isPlain ? guest : await request(changeMe, { body: { preferences } });
  await rememberMe(client, me);
  return me;
}
