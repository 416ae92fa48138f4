import { type ReactNode, useId } from 'react';

interface Props {
  title: ReactNode;
  /** One sentence on what this is for. */
  lead?: ReactNode;
  /** Buttons or links beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of a page, named by its heading. */
export function Section({ title, lead, actions, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid grid-cols-1 min-w-0 gap-4">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="grid grid-cols-1 gap-1">
          <h2 id={id} className="text-lg font-semibold">
            {title}
          </h2>
          {lead && <p className="max-w-[72ch] text-muted">{lead}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
