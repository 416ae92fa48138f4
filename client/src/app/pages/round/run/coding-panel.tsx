import { Console } from '../../../../features/run/console.tsx';
import { ownInputKind } from '../../../../features/run/own-input.ts';
import { TestList } from '../../../../features/run/test-list.tsx';
import { OwnInput } from './own-input.tsx';
import type { RunPanelProps } from './run-panel-props.ts';
import { PanelFrame } from './panel-frame.tsx';
import { nameOfCase, passedNote } from './tests-note.ts';

export function CodingPanel({ question, run }: RunPanelProps) {
  const kind = ownInputKind(question);
  const names = question.signature?.params.map(({ name }) => name) ?? [];
  return (
    <PanelFrame
      run={run}
      tabs={[
        {
          id: 'tests',
          title: 'Tests',
          note: passedNote(run.tests),
          content: <TestList tests={run.tests} names={names} onGoTo={run.goTo} />,
        },
        ...(kind
          ? [
              {
                id: 'own',
                title: 'Own input',
                content: <OwnInput question={question} kind={kind} run={run} />,
              },
            ]
          : []),
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
