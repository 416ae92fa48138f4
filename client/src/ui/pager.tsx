import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import { buttonClass } from './button.tsx';

interface Props {
  page: number;
  pages: number;
  path: (page: number) => string;
}

/** Links to the page before and after; nothing where there is one page only. */
export function Pager({ page, pages, path }: Props) {
  if (pages <= 1) return null;
  return (
    <nav aria-label="Pages of the list" className="flex items-center justify-between gap-4">
      {page > 1 ? (
        <Link href={path(page - 1)} className={buttonClass()}>
          <ChevronLeft aria-hidden size={16} /> Before
        </Link>
      ) : (
        <span />
      )}
      <span className="text-sm text-muted">
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <Link href={path(page + 1)} className={buttonClass()}>
          Next <ChevronRight aria-hidden size={16} />
        </Link>
      ) : (
        <span />
      )}
    </nav>
  );
}
