import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { reportsQuery } from '../../../features/report/reports.ts';
import { meQuery } from '../../../features/user/me.ts';
import { Badge } from '../../../ui/badge.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHead } from '../../../ui/page-head.tsx';

interface Props {
  title: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
}

/** What all pages of administration have in common: who may see them, and the way between them. */
export function AdminFrame({ title, lead, children }: Props) {
  const me = useQuery(meQuery);
  return (
    <div className="grid grid-cols-1 gap-8">
      <Loaded query={me} what="who you are">
        {({ me: person }) =>
          person?.role === 'admin' ? (
            <>
              <AdminNav />
              <PageHead title={title}>{lead}</PageHead>
              {children}
            </>
          ) : (
            <EmptyState title="This page is for administrators" isPage>
              <p>Whoever runs this server can make you one.</p>
            </EmptyState>
          )
        }
      </Loaded>
    </div>
  );
}

function AdminNav() {
  const open = useQuery(reportsQuery({ state: 'open', page: 1 })).data?.open ?? 0;
  return (
    <nav aria-label="Administration" className="-mb-4 flex flex-wrap gap-1 border-b border-hairline pb-2">
      <Part href="/admin">People</Part>
      <Part href="/admin/reports">
        Reports{' '}
        {open > 0 && (
          <Badge look="warn">
            {open}
            <span className="sr-only"> open</span>
          </Badge>
        )}
      </Part>
    </nav>
  );
}

function Part({ href, children }: { href: string; children: ReactNode }) {
  const [path] = useLocation();
  const isWithin = path.startsWith('/admin/') && path.startsWith(href) && href !== '/admin';
  return (
    <Link
      href={href}
      aria-current={path === href ? 'page' : isWithin ? 'true' : undefined}
      className="inline-flex items-center gap-2 rounded-control px-3 py-1.5 text-sm text-ink hover:bg-sunken aria-[current]:bg-accent-soft aria-[current]:font-semibold"
    >
      {children}
    </Link>
  );
}
