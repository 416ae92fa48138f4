import type { RouteRequest } from '@greenroom/shared/http/route';
import type { UserId } from '@greenroom/shared/lib/id';
import { changeMe, changeUserRole, deleteMe, listUsers, reopenUser } from '@greenroom/shared/user/user.api';
import type { UserRole } from '@greenroom/shared/user/user.schema';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../lib/request.ts';
import { rememberMe } from './me.ts';

export function useChangeMe() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RouteRequest<typeof changeMe>['body']) => request(changeMe, { body }),
    onSuccess: (me) => rememberMe(client, me),
  });
}

export const useDeleteMe = (onSuccess: () => void) =>
  useMutation({
    mutationFn: (password: string | undefined) =>
      request(deleteMe, { body: { ...(password && { password }) } }),
    onSuccess,
  });

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => request(listUsers, undefined, signal),
});

export function useChangeUserRole() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ userId, role }: { userId: UserId; role: UserRole }) =>
      request(changeUserRole, { params: { userId }, body: { role } }),
    onSettled: () => client.invalidateQueries({ queryKey: usersQuery.queryKey }),
  });
}

export function useReopenUser() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (userId: UserId) => request(reopenUser, { params: { userId } }),
    onSettled: () => client.invalidateQueries(),
  });
}
