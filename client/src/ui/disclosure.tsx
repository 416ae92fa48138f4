import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';

interface Props {
  title: ReactNode;
  isOpenAtFirst?: boolean;
  children: ReactNode;
}

/** Folded until asked for. Its content is made when first opened, and kept. */
export function Disclosure({ title, isOpenAtFirst = false, children }: Props) {
  const [hasOpened, setOpened] = useState(isOpenAtFirst);
  return (
    <details
      open={isOpenAtFirst}
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
      className="group min-w-0 rounded-control border border-hairline bg-surface"
    >
      <summary className="flex list-none items-center gap-2 rounded-control px-4 py-2.5 font-medium hover:bg-sunken [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden size={16} className="shrink-0 transition-transform group-open:rotate-90" />
        <div className="min-w-0 grow">{title}</div>
      </summary>
      {hasOpened && (
        <div className="grid grid-cols-1 min-w-0 gap-4 border-t border-hairline px-4 py-4">{children}</div>
      )}
    </details>
  );
}
