import type { CaseOutcome } from '@greenroom/shared/run/run.schema';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { controlClass } from '../../ui/field.tsx';
import { FaultNote } from './fault-note.tsx';
import { type OwnInputKind, readOwnInput } from './own-input.ts';
import { ValueBlock } from './value-block.tsx';

const labels = {
  arguments: ['Arguments, as a JSON list', 'Texts in double quotes; one value for each parameter.'],
  stdin: ['Text on standard input', 'As your program reads it.'],
  collections: ['Collections, as JSON', 'An object with "from" and the documents of each collection.'],
} as const;

interface Props {
  kind: Exclude<OwnInputKind, null>;
  typed: string;
  onType: (text: string) => void;
  isBusy: boolean;
  outcome: CaseOutcome | null;
  onRun: (input: unknown) => void;
  onGoTo: (line: number, column?: number) => void;
}

/** An input of one's own: it is run and shown, and recorded nowhere. */
export function OwnInputForm({ kind, typed, onType, isBusy, outcome, onRun, onGoTo }: Props) {
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const [label, hint] = labels[kind];
  const run = () => {
    const read = readOwnInput(kind, typed);
    setProblem('problem' in read ? read.problem : null);
    if ('input' in read) onRun(read.input);
  };
  return (
    <div className="grid grid-cols-1 gap-3">
      <div className="grid gap-1">
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        <textarea
          id={id}
          value={typed}
          spellCheck={false}
          autoCapitalize="off"
          aria-describedby={`${id}-note`}
          aria-invalid={problem ? true : undefined}
          onChange={(event) => onType(event.target.value)}
          className={`${controlClass} field-sizing-content max-h-60 min-h-20 resize-y py-2 font-mono text-sm`}
        />
        <p
          id={`${id}-note`}
          role={problem ? 'alert' : undefined}
          className={problem ? 'text-sm text-danger' : 'text-sm text-muted'}
        >
          {problem ?? `${hint} It is not recorded.`}
        </p>
      </div>
      <Button size="small" className="w-fit" isBusy={isBusy} onClick={run}>
        Run this input
      </Button>
      {outcome && <OwnOutcome outcome={outcome} onGoTo={onGoTo} />}
    </div>
  );
}

function OwnOutcome({ outcome, onGoTo }: { outcome: CaseOutcome; onGoTo: Props['onGoTo'] }) {
  const { fault, output, stdout, stderr } = outcome;
  const printed = (output === stdout ? '' : stdout) + stderr;
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // It answers with a promise in newer browsers, which an effect must not.
    shown.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);
  return (
    <div ref={shown} role="group" aria-label="What came out" className="grid grid-cols-1 gap-3">
      {fault ? <FaultNote fault={fault} onGoTo={onGoTo} /> : <ValueBlock title="Answer" value={output} />}
      {printed !== '' && <ValueBlock title="Printed" text={printed} />}
    </div>
  );
}
