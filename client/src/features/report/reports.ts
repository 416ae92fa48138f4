import type { RouteRequest } from '@greenroom/shared/http/route';
import { decideReport, listReports, showReport } from '@greenroom/shared/report/report.api';
import type { ReportReason } from '@greenroom/shared/report/report-reason';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../lib/request.ts';

export interface ReportFilter {
  state: 'open' | 'decided';
  reason?: ReportReason;
  page: number;
}

const key = ['reports'];

export const reportsQuery = (filter: ReportFilter) =>
  queryOptions({
    queryKey: [...key, 'list', filter],
    queryFn: ({ signal }) => request(listReports, { query: filter }, signal),
    staleTime: 0,
  });

export const reportQuery = (reportId: string) =>
  queryOptions({
    queryKey: [...key, reportId],
    queryFn: ({ signal }) => request(showReport, { params: { reportId } }, signal),
    staleTime: 0,
  });

export type Verdict = RouteRequest<typeof decideReport>['body'];

export function useDecideReport(reportId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Verdict) => request(decideReport, { params: { reportId }, body }),
    onSettled: () => client.invalidateQueries(),
  });
}
