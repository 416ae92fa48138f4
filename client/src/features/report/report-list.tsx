import { reportReasons } from '@greenroom/shared/report/report-reason';
import type { ReportSummary } from '@greenroom/shared/report/report.schema';
import { Link } from 'wouter';
import { Badge } from '../../ui/badge.tsx';
import { When } from '../../ui/when.tsx';
import { PersonLine } from './person-line.tsx';
import { decisionWords } from './report-words.ts';

const otherWords = (others: number) => (others === 1 ? '1 other report' : `${others} other reports`);

/** Reports as rows that lead to each one. */
export function ReportList({ reports, label }: { reports: readonly ReportSummary[]; label: string }) {
  return (
    <ul
      aria-label={label}
      className="divide-y divide-hairline rounded-card border border-hairline bg-surface"
    >
      {reports.map((report) => (
        <Row key={report.id} report={report} />
      ))}
    </ul>
  );
}

function Row({ report }: { report: ReportSummary }) {
  const { id, at, reason, text, reporter, reported, others, decided } = report;
  return (
    <li className="grid grid-cols-1 gap-1 px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link href={`/admin/reports/${id}`} className="font-semibold text-accent underline">
          {reportReasons[reason]}
        </Link>
        <Badge look={decided === null ? 'warn' : 'muted'}>
          {decided === null ? 'Open' : decisionWords[decided.decision]}
        </Badge>
        {others > 0 && <Badge>{otherWords(others)}</Badge>}
        <span className="text-sm text-muted">
          <When at={at} />
        </span>
      </div>
      <p className="text-sm">
        <PersonLine person={reported} side="reported" />, reported by{' '}
        <PersonLine person={reporter} side="reporter" />
      </p>
      {text !== '' && <p className="line-clamp-2 text-sm text-muted wrap-anywhere">{text}</p>}
    </li>
  );
}
