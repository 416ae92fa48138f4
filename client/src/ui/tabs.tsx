import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

interface Props<Id extends string> {
  label: string;
  tabs: readonly { id: Id; title: ReactNode; content: ReactNode }[];
  chosen: Id;
  onChoose: (id: Id) => void;
  /** To the right of the tabs. */
  aside?: ReactNode;
}

/** Panels stay mounted: an editor keeps its history and its place while another tab is looked at. */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose, aside }: Props<Id>) {
  return (
    <Base.Root
      value={chosen}
      onValueChange={(id) => onChoose(id as Id)}
      className="flex h-full min-h-0 flex-col"
    >
      <div className="flex items-center justify-between gap-2 border-b border-hairline px-2">
        <Base.List aria-label={label} className="flex min-w-0 overflow-x-auto">
          {tabs.map(({ id, title }) => (
            <Base.Tab
              key={id}
              value={id}
              className="min-h-10 border-b-2 border-transparent px-3 text-sm whitespace-nowrap text-muted -outline-offset-2 hover:text-ink data-[active]:border-accent data-[active]:font-semibold data-[active]:text-ink"
            >
              {title}
            </Base.Tab>
          ))}
        </Base.List>
        {aside}
      </div>
      {tabs.map(({ id, content }) => (
        <Base.Panel
          key={id}
          value={id}
          keepMounted
          tabIndex={-1}
          className="min-h-0 grow data-[hidden]:hidden"
        >
          {content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
