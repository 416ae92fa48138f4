import { changeMe } from '@greenroom/shared/user/user.api';
import { type Preferences, presets } from '@greenroom/shared/user/user.schema';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../lib/request.ts';
import { keptPreferences } from './kept-preferences.ts';
import { meQuery, rememberMe } from './me.ts';

const mutationKey = ['preferences'];

/** Preferences, kept with the person, or in this browser before there is one. A change shows at once. */
export function usePreferences() {
  const client = useQueryClient();
  const me = useQuery(meQuery).data?.me;
  const [own, setOwn] = useState(keptPreferences.read);
  const save = useMutation({
    mutationKey,
    // One after another, so that the last choice is the one that stays.
    scope: { id: 'preferences' },
    mutationFn: (preferences: Partial<Preferences>) => request(changeMe, { body: { preferences } }),
    onSuccess: (saved) => {
      if (client.isMutating({ mutationKey }) === 1) void rememberMe(client, saved);
    },
    onError: () => client.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
  const change = (preferences: Partial<Preferences>) => {
    if (me) {
      void rememberMe(client, { ...me, preferences: { ...me.preferences, ...preferences } });
      return save.mutate(preferences);
    }
    keptPreferences.add(preferences);
    setOwn(keptPreferences.read());
  };
  const preferences: Preferences = me?.preferences ?? { ...presets, ...own };
  return { preferences, change, error: save.error, isSaving: save.isPending, isSaved: save.isSuccess };
}
