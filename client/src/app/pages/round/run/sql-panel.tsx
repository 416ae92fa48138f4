import { Console } from '../../../../features/run/console.tsx';
import { sentence } from '../../../../features/run/fault-words.ts';
import { FaultNote } from '../../../../features/run/fault-note.tsx';
import { TestStatusMark } from '../../../../features/run/test-status.tsx';
import { ValueBlock } from '../../../../features/run/value-block.tsx';
import type { RunPanelProps } from './run-panel-props.ts';
import { PanelFrame } from './panel-frame.tsx';
import { nameOfCase } from './tests-note.ts';
import type { CodeRun } from './use-code-run.ts';

export function SqlPanel({ run }: RunPanelProps) {
  const plan = run.outcomes?.find((outcome) => outcome.plan)?.plan;
  return (
    <PanelFrame
      run={run}
      tabs={[
        { id: 'result', title: 'Result', content: <QueryResult run={run} /> },
        {
          id: 'plan',
          title: 'Plan',
          content: plan ? (
            <ValueBlock title="How the database goes about it (EXPLAIN)" text={plan} />
          ) : (
            <p className="text-sm text-muted">
              After a run, how the database goes about your query is shown here.
            </p>
          ),
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

/** The rows of the query beside those of a right one, on the data that is shown; the round is judged on other data as well. */
function QueryResult({ run }: { run: CodeRun }) {
  const [test] = run.tests;
  if (!test) return <p className="text-sm text-muted">This question has no data to run on.</p>;
  const { status, message, fault, expected, actual, name } = test;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <TestStatusMark status={status} />
        <span className="text-muted">on “{name}”</span>
      </p>
      {fault ? (
        <FaultNote fault={fault} onGoTo={run.goTo} />
      ) : (
        message && <p className="text-sm font-medium">{sentence(message)}</p>
      )}
      <div className="grid grid-cols-1 gap-3 lg:grid-cols-2">
        {actual !== undefined && !fault && <ValueBlock title="Yours" value={actual} />}
        {expected !== undefined && <ValueBlock title="Expected" value={expected} />}
      </div>
    </>
  );
}
