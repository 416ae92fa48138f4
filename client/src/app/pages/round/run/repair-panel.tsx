import { Console } from '../../../../features/run/console.tsx';
import { TestList } from '../../../../features/run/test-list.tsx';
import type { RunPanelProps } from './run-panel-props.ts';
import { PanelFrame } from './panel-frame.tsx';
import { nameOfCase, passedNote } from './tests-note.ts';

/** The failing test of a repository, and what it says. */
export function RepairPanel({ run }: RunPanelProps) {
  return (
    <PanelFrame
      run={run}
      tabs={[
        {
          id: 'tests',
          title: 'Tests',
          note: passedNote(run.tests),
          content: <TestList tests={run.tests} names={[]} onGoTo={run.goTo} />,
        },
        {
          id: 'console',
          title: 'Console',
          content: (
            <Console outcomes={run.outcomes} nameOf={(id) => nameOfCase(run.tests, id)} onGoTo={run.goTo} />
          ),
        },
      ]}
    />
  );
}
