import { type ReportReason, reportReasons } from '@greenroom/shared/report/report-reason';
import { reportsOnPage } from '@greenroom/shared/report/report.api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { ReportList } from '../../../features/report/report-list.tsx';
import { type ReportFilter, reportsQuery } from '../../../features/report/reports.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { Select } from '../../../ui/select.tsx';
import { AdminFrame } from './admin-frame.tsx';

const states = [
  ['open', 'Open'],
  ['decided', 'Decided'],
] as const;
const reasons = [['', 'Any reason'], ...Object.entries(reportReasons)] as [ReportReason | '', string][];

/** What the address asks for; what it does not say is the first page of the open ones. */
function filterFrom(params: URLSearchParams): ReportFilter {
  const reason = params.get('reason') ?? '';
  return {
    state: params.get('state') === 'decided' ? 'decided' : 'open',
    ...(reason in reportReasons && { reason: reason as ReportReason }),
    page: Math.max(1, Math.trunc(Number(params.get('page'))) || 1),
  };
}

function pathTo({ state, reason, page }: ReportFilter): string {
  const params = new URLSearchParams({
    state,
    ...(reason && { reason }),
    ...(page > 1 && { page: `${page}` }),
  });
  return `/admin/reports?${params.toString()}`;
}

export function ReportsPage() {
  return (
    <AdminFrame
      title="Reports"
      lead="What people told of their partners, the latest first. The call is not recorded; what was written in the chat and what happened in the room comes with each."
    >
      <Reports />
    </AdminFrame>
  );
}

function Reports() {
  const [params, setParams] = useSearchParams();
  const filter = filterFrom(params);
  const query = useQuery({ ...reportsQuery(filter), placeholderData: keepPreviousData });
  const choose = (change: Record<string, string>) =>
    setParams({ state: filter.state, reason: filter.reason ?? '', ...change });
  return (
    <div className="grid grid-cols-1 gap-4">
      <search className="grid max-w-lg grid-cols-2 gap-3">
        <Select label="State" value={filter.state} options={states} onChange={(state) => choose({ state })} />
        <Select
          label="Reason"
          value={filter.reason ?? ''}
          options={reasons}
          onChange={(reason) => choose({ reason })}
        />
      </search>
      <Loaded query={query} what="the reports">
        {({ reports, total }) =>
          reports.length === 0 ? (
            <EmptyState title={filter.state === 'open' ? 'No report waits' : 'No report is decided'}>
              <p>
                {filter.state === 'open'
                  ? 'Whoever is in a round for two can report their partner from the room’s menu.'
                  : 'Once you decide one, it stays here with your note.'}
              </p>
            </EmptyState>
          ) : (
            <>
              <ReportList reports={reports} label="Reports" />
              <Pager
                page={filter.page}
                pages={Math.ceil(total / reportsOnPage)}
                path={(page) => pathTo({ ...filter, page })}
              />
            </>
          )
        }
      </Loaded>
    </div>
  );
}
