import type { RouteRequest } from '@greenroom/shared/http/route';
import {
  announcePracticeHour,
  attendPracticeHour,
  cancelPracticeHour,
  leavePracticeHour,
  listPracticeHours,
} from '@greenroom/shared/pairing/pairing.api';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../lib/request.ts';

export type Announcement = RouteRequest<typeof announcePracticeHour>['body'];

export const hoursQuery = queryOptions({
  queryKey: ['practice-hours'],
  queryFn: ({ signal }) => request(listPracticeHours, undefined, signal),
});

function useHourMutation<V>(mutationFn: (input: V) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => client.invalidateQueries({ queryKey: hoursQuery.queryKey }),
  });
}

export const useAnnounceHour = () =>
  useHourMutation((body: Announcement) => request(announcePracticeHour, { body }));
export const useAttendHour = () =>
  useHourMutation((practiceHourId: string) => request(attendPracticeHour, { params: { practiceHourId } }));
export const useLeaveHour = () =>
  useHourMutation((practiceHourId: string) => request(leavePracticeHour, { params: { practiceHourId } }));
export const useCancelHour = () =>
  useHourMutation((practiceHourId: string) => request(cancelPracticeHour, { params: { practiceHourId } }));
