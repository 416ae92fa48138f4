import { severities } from '@greenroom/shared/finding/finding.schema';
import { useEffect, useRef } from 'react';
import { TextArea } from '../../../../features/document/text-area.tsx';
import {
  type FindingMap,
  type OpenFinding,
  setSeverity,
  stretchFinding,
} from '../../../../features/finding/findings.ts';
import { findingPlace } from '../../../../lib/finding-place.ts';
import { Button } from '../../../../ui/button.tsx';
import { controlClass } from '../../../../ui/field.tsx';

interface Props {
  map: FindingMap;
  finding: OpenFinding;
  /** Opened by this person just now, so the keyboard goes there. */
  isNew: boolean;
}

/** What is written to some lines: what happens there, how bad it is, and up to which line it reaches. */
export function FindingForm({ map, finding, isNew }: Props) {
  const { id, lines, severity, text } = finding;
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNew) form.current?.querySelector('textarea')?.focus();
  }, [isNew]);
  const place = findingPlace(finding);
  return (
    <div
      ref={form}
      role="group"
      aria-label={`Finding on ${place}`}
      className="sticky left-0 m-2 grid max-w-[min(40rem,calc(100cqw-1rem))] gap-2 rounded-control border border-warn bg-surface p-3 font-sans whitespace-normal"
    >
      <TextArea
        size="small"
        text={text}
        label={`Finding: ${place}`}
        hint="What happens, to whom, and how to repair it."
      />
      <div className="flex flex-wrap items-end gap-3">
        <label className="grid gap-1 text-sm">
          Severity
          <select
            value={severity ?? ''}
            onChange={(event) =>
              setSeverity(map, id, severities.find((one) => one === event.target.value) ?? null)
            }
            className={`${controlClass} h-8 w-auto!`}
          >
            <option value="">Not said</option>
            {severities.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <label className="grid gap-1 text-sm">
          Up to line
          <input
            type="number"
            min={lines[0]}
            value={lines[1]}
            onChange={(event) => stretchFinding(map, finding, Math.max(lines[0], Number(event.target.value)))}
            className={`${controlClass} h-8 w-20!`}
          />
        </label>
        <Button size="small" look="quiet" className="ml-auto" onClick={() => map.delete(id)}>
          Remove
        </Button>
      </div>
    </div>
  );
}
