import type { SessionCard } from '@greenroom/shared/session/session.api';
import { phaseLabels } from '@greenroom/shared/vocabulary/phase';
import { Play } from 'lucide-react';
import { Link } from 'wouter';
import { classNames } from '../../lib/class-names.ts';
import { clockWords } from '../../lib/time-words.ts';
import { buttonClass } from '../../ui/button.tsx';
import { roundPath } from './sessions.ts';

/** What there is to come back to: time left, no clock yet, or past zero. */
export function continueWords({ status, leftMs }: SessionCard): string {
  if (status === 'ready') return 'Begin: the clock has not started';
  if (status === 'belled' || leftMs === null || leftMs <= 0)
    return 'Continue: time is up, finish when you are ready';
  return `Continue: ${clockWords(leftMs)} left`;
}

/** The first line of Home while a round stands open. */
export function OpenRound({ session, isFirst }: { session: SessionCard; isFirst: boolean }) {
  return (
    <Link
      href={roundPath(session.id)}
      className={classNames(
        'flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border p-3',
        isFirst ? 'border-accent bg-accent-soft' : 'border-hairline bg-surface',
      )}
    >
      <span className={buttonClass({ look: isFirst ? 'primary' : 'plain' })}>
        <Play aria-hidden size={16} />
        {continueWords(session)}
      </span>
      <span className="min-w-0 text-sm">
        {session.title} · {phaseLabels[session.phase]}
        {session.questionTitles[0] && <span className="text-muted"> · {session.questionTitles[0]}</span>}
      </span>
    </Link>
  );
}
