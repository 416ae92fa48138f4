import { reportReasons } from '@greenroom/shared/report/report-reason';
import type { Report } from '@greenroom/shared/report/report.schema';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link } from 'wouter';
import { DecisionForm } from '../../../features/report/decision-form.tsx';
import { PersonLine } from '../../../features/report/person-line.tsx';
import { ReportList } from '../../../features/report/report-list.tsx';
import { ReportTimeline } from '../../../features/report/report-timeline.tsx';
import { namesOf } from '../../../features/report/report-words.ts';
import { reportQuery } from '../../../features/report/reports.ts';
import { faultOf } from '../../../lib/request-error.ts';
import { Badge } from '../../../ui/badge.tsx';
import { buttonClass } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { Section } from '../../../ui/section.tsx';
import { When } from '../../../ui/when.tsx';
import { AdminFrame } from './admin-frame.tsx';
import { Decided } from './decided.tsx';

export function ReportPage({ reportId = '' }: Record<string, string>) {
  const query = useQuery(reportQuery(reportId));
  const isMissing = ['not-found', 'input-invalid'].includes(faultOf(query.error));
  return (
    <AdminFrame title={query.data ? reportReasons[query.data.reason] : 'Report'}>
      {query.error !== null && isMissing ? (
        <EmptyState title="There is no such report">
          <p>It went with one of its two people, who has left.</p>
          <Link href="/admin/reports" className={buttonClass()}>
            All reports
          </Link>
        </EmptyState>
      ) : (
        <Loaded query={query} what="the report">
          {(report) => <Reported report={report} />}
        </Loaded>
      )}
    </AdminFrame>
  );
}

function Reported({ report }: { report: Report }) {
  const names = namesOf(report);
  const decided = useRef<HTMLDivElement>(null);
  return (
    <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="grid min-w-0 grid-cols-1 gap-8">
        <Facts report={report} />
        <Section
          title="What happened before"
          lead="The last of the room’s log and chat, copied when the report was filed. Times are in your time zone."
        >
          <ReportTimeline evidence={report.evidence} names={names} />
        </Section>
        <Section title="Other reports about them">
          {report.otherReports.length === 0 ? (
            <p className="text-muted">None.</p>
          ) : (
            <ReportList reports={report.otherReports} label="Other reports about them" />
          )}
        </Section>
      </div>
      <div ref={decided} tabIndex={-1} className="outline-none lg:sticky lg:top-4">
        <Section title="Decision">
          <Card>
            {report.decided === null ? (
              <DecisionForm
                reportId={report.id}
                reported={names.reported}
                onDecided={() => decided.current?.focus()}
              />
            ) : (
              <Decided report={report} decided={report.decided} />
            )}
          </Card>
        </Section>
      </div>
    </div>
  );
}

const exactly = (at: number) =>
  new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

function Facts({ report }: { report: Report }) {
  const { at, reporter, reported, text, decided } = report;
  return (
    <Card className="grid grid-cols-1 gap-3">
      <p className="flex flex-wrap items-center gap-3 text-sm text-muted">
        <Badge look={decided === null ? 'warn' : 'muted'}>{decided === null ? 'Open' : 'Decided'}</Badge>
        <span>
          Filed <When at={at} />, {exactly(at)}
        </span>
      </p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        <dt className="text-muted">Reported</dt>
        <dd className="wrap-anywhere">
          <PersonLine person={reported} side="reported" />
        </dd>
        <dt className="text-muted">By</dt>
        <dd className="wrap-anywhere">
          <PersonLine person={reporter} side="reporter" />
        </dd>
      </dl>
      {text === '' ? (
        <p className="text-muted">No words were added.</p>
      ) : (
        <blockquote className="border-l-4 border-control pl-3 whitespace-pre-wrap wrap-anywhere">
          {text}
        </blockquote>
      )}
    </Card>
  );
}
