import {
  createJoinCode,
  createResetLink,
  listJoinCodes,
  revokeJoinCode,
} from '@greenroom/shared/auth/auth.api';
import type { RouteAnswer, RouteRequest } from '@greenroom/shared/http/route';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../lib/request.ts';

export type JoinCode = RouteAnswer<typeof createJoinCode>;

export const joinCodesQuery = queryOptions({
  queryKey: ['join-codes'],
  queryFn: ({ signal }) => request(listJoinCodes, undefined, signal),
});

export function useCreateJoinCode() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RouteRequest<typeof createJoinCode>['body']) => request(createJoinCode, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: joinCodesQuery.queryKey }),
  });
}

export function useRevokeJoinCode() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => request(revokeJoinCode, { params: { code } }),
    onSuccess: () => client.invalidateQueries({ queryKey: joinCodesQuery.queryKey }),
  });
}

export const useCreateResetLink = () =>
  useMutation({ mutationFn: (name: string) => request(createResetLink, { body: { name } }) });
