import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** It is all the page has to say: its title is the page's. */
  isPage?: boolean;
  children?: ReactNode;
}

/** Where there is nothing yet: why, and what to do about it. */
export function EmptyState({ title, isPage = false, children }: Props) {
  const Title = isPage ? 'h1' : 'p';
  return (
    <div className="grid justify-items-start gap-3 rounded-card border border-dashed border-control px-6 py-8">
      <Title className="text-lg font-semibold">{title}</Title>
      {children}
    </div>
  );
}
