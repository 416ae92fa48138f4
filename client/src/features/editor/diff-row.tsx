import { classNames } from '../../lib/class-names.ts';
import { type LineAnchor, LineButton, type LineNotes } from './line-notes.tsx';
import type { DiffLine } from './parse-diff.ts';

const looks: Record<DiffLine['kind'], string> = {
  file: 'bg-sunken font-semibold',
  hunk: 'bg-info-soft text-muted',
  same: '',
  added: 'bg-accent-soft',
  removed: 'bg-danger-soft',
};
const signs = { file: '', hunk: '', same: ' ', added: '+', removed: '-' };
const spoken = { file: 'File ', hunk: 'Part ', same: '', added: 'Added: ', removed: 'Removed: ' };

interface Props {
  line: DiffLine;
  file: string;
  notes?: LineNotes;
}

/** One line of a change, and below it what was written to it. */
export function DiffRow({ line, file, notes }: Props) {
  const { kind, text, before, after } = line;
  const anchor = anchorOf(line, file);
  const below = anchor && notes?.below(anchor);
  const isNoted = anchor !== null && notes?.isNoted(anchor);
  return (
    <>
      <tr className={classNames(looks[kind], isNoted && '[box-shadow:inset_3px_0_0_var(--color-warn)]')}>
        {notes && (anchor ? <LineButton anchor={anchor} notes={notes} /> : <td aria-hidden="true" />)}
        <Number>{before}</Number>
        <Number>{after}</Number>
        <td className="pr-4 whitespace-pre">
          <span aria-hidden>{signs[kind]} </span>
          <span className="sr-only">{spoken[kind]}</span>
          {text}
        </td>
      </tr>
      {below && (
        <tr>
          <td colSpan={4}>{below}</td>
        </tr>
      )}
    </>
  );
}

/** A removed line is known by its old number, every other by its new one; heads of files and parts are no place to write to. */
function anchorOf({ kind, before, after }: DiffLine, file: string): LineAnchor | null {
  if (kind === 'removed' && before !== null) return { file, side: 'before', line: before };
  return after === null ? null : { file, side: 'after', line: after };
}

function Number({ children }: { children: number | null }) {
  return <td className="w-10 px-2 text-right align-top text-muted tabular-nums select-none">{children}</td>;
}
