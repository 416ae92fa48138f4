import type { SessionId } from '@greenroom/shared/lib/id';
import { Link } from 'wouter';
import { leave } from '../../../features/pairing/pairing-line.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';

/** A room that came about a moment ago, for whoever comes back to the lobby. */
export function RoomReady({ sessionId }: { sessionId: SessionId }) {
  return (
    <EmptyState title="Your room is ready">
      <p>Your partner has the same way there.</p>
      <div className="flex flex-wrap gap-3">
        <Link href={`/sessions/${sessionId}`} className={buttonClass({ look: 'primary' })}>
          Enter the room
        </Link>
        <Button onClick={() => void leave()}>Look for somebody else</Button>
      </div>
    </EmptyState>
  );
}
