import type { RecordingId } from '@greenroom/shared/lib/id';
import {
  deleteRecording,
  listRecordings,
  playSegment,
  type Recording,
} from '@greenroom/shared/recording/recording.api';
import { fillPath } from '@greenroom/shared/http/route';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../lib/request.ts';

export const recordingsQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['recordings', sessionId],
    queryFn: ({ signal }) => request(listRecordings, { query: { sessionId } }, signal),
  });

export function useDeleteRecording(sessionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (recordingId: RecordingId) => request(deleteRecording, { params: { recordingId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: recordingsQuery(sessionId).queryKey }),
  });
}

export function segmentPath({ id, segments }: Recording, at: number): string {
  return fillPath(playSegment.path, { recordingId: id, segment: segments[at]?.index ?? 0 });
}
