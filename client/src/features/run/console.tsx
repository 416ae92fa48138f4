import type { CaseOutcome } from '@greenroom/shared/run/run.schema';
import { FaultNote } from './fault-note.tsx';

interface Props {
  outcomes: readonly CaseOutcome[] | null;
  nameOf: (caseId: string) => string;
  onGoTo: (line: number, column?: number) => void;
}

/** What the code printed, case by case, and where it stopped. A fault that every case meets is told once. */
export function Console({ outcomes, nameOf, onGoTo }: Props) {
  const told = new Set<string>();
  const isNew = ({ fault }: CaseOutcome) => {
    const key = JSON.stringify(fault);
    return fault !== undefined && !told.has(key) && told.add(key);
  };
  const shown = (outcomes ?? []).flatMap((outcome) => {
    const hasFault = Boolean(isNew(outcome));
    return hasFault || outcome.stdout !== '' || outcome.stderr !== '' ? [{ outcome, hasFault }] : [];
  });
  if (shown.length === 0) {
    return (
      <p className="text-sm text-muted">
        {outcomes === null
          ? 'What your code prints, and where it stops, is shown here.'
          : 'Nothing was printed.'}
      </p>
    );
  }
  return shown.map(({ outcome: { id, stdout, stderr, fault }, hasFault }) => (
    <div key={id} className="grid grid-cols-1 gap-1">
      <p className="text-xs font-medium text-muted">{nameOf(id)}</p>
      {stdout !== '' && <Stream name="Standard output" text={stdout} />}
      {stderr !== '' && <Stream name="Standard error" text={stderr} isError />}
      {hasFault && fault && <FaultNote fault={fault} onGoTo={onGoTo} />}
    </div>
  ));
}

function Stream({ name, text, isError = false }: { name: string; text: string; isError?: boolean }) {
  return (
    <pre
      tabIndex={0}
      role="group"
      aria-label={name}
      className="max-h-60 overflow-auto rounded-control border border-hairline bg-sunken px-3 py-2 font-mono text-sm whitespace-pre-wrap"
    >
      {isError && <span className="text-muted">stderr: </span>}
      {text}
    </pre>
  );
}
