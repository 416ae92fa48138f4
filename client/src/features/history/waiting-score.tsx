import type { SessionCard } from '@greenroom/shared/session/session.api';
import { Link } from 'wouter';
import { When } from '../../ui/when.tsx';
import { resultPath } from './sessions.ts';

/** Results whose self-score was put off: it takes two minutes, and is worth most while the round is fresh. */
export function WaitingScores({ sessions }: { sessions: readonly SessionCard[] }) {
  return (
    <ul className="grid gap-2">
      {sessions.map(({ id, title, endedAt, createdAt }) => (
        <li key={id}>
          <Link
            href={resultPath(id)}
            className="flex flex-wrap justify-between gap-x-4 gap-y-1 rounded-control border border-control bg-surface px-4 py-2.5 hover:bg-sunken"
          >
            <span className="font-medium">Score yourself: {title}</span>
            <span className="text-sm text-muted">
              ended <When at={endedAt ?? createdAt} /> · 2 min
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
