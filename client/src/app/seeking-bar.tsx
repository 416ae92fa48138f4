import type { SessionId } from '@greenroom/shared/lib/id';
import type { PairingView } from '@greenroom/shared/pairing/pairing.schema';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { countWords } from '../features/pairing/wish-words.ts';
import { leave } from '../features/pairing/pairing-line.ts';
import { Button, buttonClass } from '../ui/button.tsx';

interface Props {
  view: PairingView;
  /** A round has the whole window: only a room that is ready shows there. */
  isInRound: boolean;
  onEnter: (sessionId: SessionId) => void;
}

/** Says on other pages that the search goes on. */
export function SeekingBar({ view, isInRound, onEnter }: Props) {
  if (view.is === 'paired') {
    return (
      <Bar label="Your room is ready">
        <Button look="primary" size="small" onClick={() => onEnter(view.sessionId)}>
          Enter the room
        </Button>
      </Bar>
    );
  }
  if (view.is !== 'waiting' || isInRound) return null;
  return (
    <Bar label="Looking for a partner" note={countWords(view)}>
      <Link href="/pair" className={buttonClass({ size: 'small' })}>
        To the lobby
      </Link>
      <Button look="quiet" size="small" onClick={() => void leave()}>
        Stop looking
      </Button>
    </Bar>
  );
}

function Bar({ label, note, children }: { label: string; note?: string; children: ReactNode }) {
  return (
    <aside
      aria-label={label}
      className="fixed inset-x-4 bottom-4 z-30 mx-auto flex max-w-2xl flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-card border border-control bg-surface px-4 py-3 shadow-float"
    >
      <p className="text-sm">
        <span className="font-medium">{label}</span>
        {note && <span className="text-muted"> · {note}</span>}
      </p>
      <div className="flex flex-wrap gap-2">{children}</div>
    </aside>
  );
}
