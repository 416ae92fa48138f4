import { Play, Square } from 'lucide-react';
import { keyNames } from '../../../../lib/shortcuts.ts';
import { Button } from '../../../../ui/button.tsx';
import { useShortcuts } from '../../../../ui/use-shortcuts.ts';
import type { CodeRun } from './use-code-run.ts';

const keys = '$mod+Enter';

/** Runs the visible tests, by hand or by chord; while they run, the same place stops them. */
export function RunButton({ run, title }: { run: CodeRun; title: string }) {
  useShortcuts([{ id: `run ${title}`, title: 'Run the tests', keys, isAlways: true, run: run.runTests }]);
  if (run.isBusy) {
    return (
      <Button size="small" look="danger" onClick={run.stop}>
        <Square aria-hidden size={14} /> Stop
      </Button>
    );
  }
  return (
    <Button size="small" look="primary" onClick={run.runTests}>
      <Play aria-hidden size={14} /> Run
      <span aria-hidden className="text-xs max-sm:hidden">
        {keyNames(keys).join(' ')}
      </span>
    </Button>
  );
}
