import type { ReactNode } from 'react';
import { DiffRow } from './diff-row.tsx';
import { LineButton, type LineNotes } from './line-notes.tsx';
import { parseDiff, withFiles } from './parse-diff.ts';
import { SourceFrame } from './source-frame.tsx';

/** A change as one reads it: signs and words say what the colours say. With `notes`, lines can be written to. */
export function DiffView({ diff, notes }: { diff: string; notes?: LineNotes }) {
  return (
    <SourceFrame label="The change">
      {withFiles(parseDiff(diff)).map(({ line, file }, index) => (
        <DiffRow key={index} line={line} file={file} {...(notes && { notes })} />
      ))}
    </SourceFrame>
  );
}

interface FileProps {
  name: string;
  source: string;
  notes?: LineNotes;
}

export function FileView({ name, source, notes }: FileProps) {
  const lines = source.replace(/\n$/, '').split('\n');
  return (
    <SourceFrame label={name}>
      {lines.map((text, index) => {
        const anchor = { file: name, side: 'after', line: index + 1 } as const;
        const below: ReactNode = notes?.below(anchor);
        return [
          <tr
            key={index}
            className={notes?.isNoted(anchor) ? '[box-shadow:inset_3px_0_0_var(--color-warn)]' : ''}
          >
            {notes && <LineButton anchor={anchor} notes={notes} />}
            <td className="w-10 px-2 text-right align-top text-muted tabular-nums select-none">
              {index + 1}
            </td>
            <td className="pr-4 whitespace-pre">{text}</td>
          </tr>,
          below && (
            <tr key={`${index} below`}>
              <td colSpan={3}>{below}</td>
            </tr>
          ),
        ];
      })}
    </SourceFrame>
  );
}
