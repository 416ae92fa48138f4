import type { UserId } from '@greenroom/shared/lib/id';
import { endPause, listPauses } from '@greenroom/shared/pairing/pause.api';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../lib/request.ts';

export const pausesQuery = queryOptions({
  queryKey: ['pauses'],
  queryFn: ({ signal }) => request(listPauses, undefined, signal),
  staleTime: 0,
});

export function useEndPause() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (userId: UserId) => request(endPause, { params: { userId } }),
    onSettled: () => client.invalidateQueries(),
  });
}
