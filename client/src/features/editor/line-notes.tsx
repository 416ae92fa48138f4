import { MessageSquarePlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../../lib/class-names.ts';

export interface LineAnchor {
  file: string;
  side: 'before' | 'after';
  line: number;
}

/** What may be written to lines of a source, and by whom is the page's business. */
export interface LineNotes {
  isNoted: (anchor: LineAnchor) => boolean;
  /** `isFurther`: with Shift, so that what is being written reaches this line too. */
  onChoose: (anchor: LineAnchor, isFurther: boolean) => void;
  /** What stands below a line. */
  below: (anchor: LineAnchor) => ReactNode;
}

/** One stop for the Tab key in a whole source; arrows move from line to line (see `SourceFrame`). */
export function LineButton({ anchor, notes }: { anchor: LineAnchor; notes: LineNotes }) {
  const { side, line } = anchor;
  const isNoted = notes.isNoted(anchor);
  const name = `${isNoted ? 'Noted' : 'Write to'} ${side === 'before' ? 'removed ' : ''}line ${line}`;
  return (
    <td className="w-7 p-0 align-top">
      <button
        type="button"
        data-line
        tabIndex={-1}
        aria-label={name}
        title={`${name}; with Shift, up to here`}
        onClick={(event) => notes.onChoose(anchor, event.shiftKey)}
        className={classNames(
          'flex h-6 w-7 items-center justify-center text-muted -outline-offset-2 hover:text-ink hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-70',
          isNoted ? 'text-warn opacity-100' : 'opacity-35',
        )}
      >
        <MessageSquarePlus aria-hidden size={14} />
      </button>
    </td>
  );
}
