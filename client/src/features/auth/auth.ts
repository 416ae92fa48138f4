import {
  changePassword,
  createReturnLink,
  endLoginSession,
  endOtherLoginSessions,
  forgetDevice,
  listLoginSessions,
  redeemPasswordReset,
  redeemReturnLink,
  register,
  requestPasswordReset,
  revokeReturnLink,
  signIn,
  signOut,
} from '@greenroom/shared/auth/auth.api';
import type { RouteRequest } from '@greenroom/shared/http/route';
import type { LoginSessionId } from '@greenroom/shared/lib/id';
import type { Me } from '@greenroom/shared/user/user.schema';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../lib/request.ts';

export type OnArrival = (me: Me) => Promise<void>;

export function useSignIn(onSuccess: OnArrival) {
  return useMutation({
    mutationFn: (body: RouteRequest<typeof signIn>['body']) => request(signIn, { body }),
    onSuccess,
  });
}

export function useRegister(onSuccess: OnArrival) {
  return useMutation({
    mutationFn: (body: RouteRequest<typeof register>['body']) => request(register, { body }),
    onSuccess,
  });
}

export function useRedeemReturnLink(onSuccess: OnArrival) {
  return useMutation({
    mutationFn: (token: string) => request(redeemReturnLink, { body: { token } }),
    onSuccess,
  });
}

export function useRedeemReset(onSuccess: OnArrival) {
  return useMutation({
    mutationFn: (body: RouteRequest<typeof redeemPasswordReset>['body']) =>
      request(redeemPasswordReset, { body }),
    onSuccess,
  });
}

export const useRequestReset = () =>
  useMutation({ mutationFn: (name: string) => request(requestPasswordReset, { body: { name } }) });

export const useChangePassword = () =>
  useMutation({
    mutationFn: (body: RouteRequest<typeof changePassword>['body']) => request(changePassword, { body }),
  });

export const useCreateReturnLink = () => useMutation({ mutationFn: () => request(createReturnLink) });
export const useRevokeReturnLink = () => useMutation({ mutationFn: () => request(revokeReturnLink) });
export const useSignOut = (onSuccess: () => void) =>
  useMutation({ mutationFn: () => request(signOut), onSuccess });
export const useForgetDevice = (onSuccess: () => void) =>
  useMutation({ mutationFn: () => request(forgetDevice), onSuccess });

export const loginSessionsQuery = queryOptions({
  queryKey: ['login-sessions'],
  queryFn: ({ signal }) => request(listLoginSessions, undefined, signal),
  staleTime: 0,
});

/** Signs one other device out, or all of them. */
export function useEndLoginSessions() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (which: LoginSessionId | 'others') =>
      which === 'others'
        ? request(endOtherLoginSessions)
        : request(endLoginSession, { params: { loginSessionId: which } }),
    onSuccess: () => client.invalidateQueries({ queryKey: loginSessionsQuery.queryKey }),
  });
}
