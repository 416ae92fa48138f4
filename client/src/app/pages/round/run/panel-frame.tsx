import { type ReactNode, useState } from 'react';
import { RuntimeLine } from '../../../../features/run/runtime-line.tsx';
import { Tabs } from '../../../../ui/tabs.tsx';
import { useClockWaits } from '../loading.tsx';
import type { CodeRun } from './use-code-run.ts';

interface PanelTab {
  id: string;
  title: string;
  /** Behind the title, as in "Tests 2/3". */
  note?: string;
  content: ReactNode;
}

/** The tabs below an editor, and the line that says what runs the code. Whoever pressed Run before it was ready waits off the clock. */
export function PanelFrame({ run, tabs }: { run: CodeRun; tabs: readonly PanelTab[] }) {
  const [chosen, choose] = useState(tabs[0]?.id ?? '');
  return (
    <div className="flex min-h-64 shrink-0 flex-col gap-2 md:h-[38dvh]">
      <div className="flex flex-wrap justify-between gap-x-3">
        <RuntimeLine runtime={run.runtime} />
        {run.phase === 'waiting' && <ClockWaits />}
        {run.isStopped && <span className="text-sm">Stopped before every test was run.</span>}
      </div>
      <div className="min-h-0 grow rounded-control border border-hairline bg-ground">
        <Tabs
          label="What came of it"
          chosen={chosen}
          onChoose={choose}
          tabs={tabs.map(({ id, title, note, content }) => ({
            id,
            title: note === undefined ? title : `${title} ${note}`,
            content: (
              <section aria-label={title} className="flex h-full flex-col gap-3 overflow-y-auto p-3">
                {content}
              </section>
            ),
          }))}
        />
      </div>
    </div>
  );
}

function ClockWaits() {
  useClockWaits();
  return (
    <span role="status" className="text-sm font-medium">
      It runs as soon as it is ready; the clock waits.
    </span>
  );
}
