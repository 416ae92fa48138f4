import type { ReactNode } from 'react';

interface Props {
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}

/** The page's one h1, what the page is for, and what can be done with all of it. */
export function PageHead({ title, children, actions }: Props) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="grid min-w-0 gap-2">
        <h1 className="text-xl font-semibold">{title}</h1>
        {children && <div className="max-w-[72ch] text-muted">{children}</div>}
      </div>
      {actions}
    </div>
  );
}
