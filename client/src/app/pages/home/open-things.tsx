import type { SessionCard } from '@greenroom/shared/session/session.api';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { OpenRound } from '../../../features/history/open-round.tsx';
import { recentQuery } from '../../../features/history/sessions.ts';
import { WaitingScores } from '../../../features/history/waiting-score.tsx';
import { Section } from '../../../ui/section.tsx';

const shownOpen = 2;
const shownWaiting = 3;

const urgency = ['running', 'belled', 'ready'];
const byUrgency = (one: SessionCard, other: SessionCard) =>
  urgency.indexOf(one.status) - urgency.indexOf(other.status);

/** What waits for this person, before anything new is offered. Nothing at all while there is nothing. */
export function OpenThings() {
  const open = [...(useQuery(recentQuery('open')).data?.sessions ?? [])].sort(byUrgency);
  const ended = useQuery(recentQuery('ended')).data?.sessions ?? [];
  const waiting = ended.filter(({ isSelfScored }) => !isSelfScored);
  if (open.length === 0 && waiting.length === 0) return null;
  return (
    <>
      {open.length > 0 && (
        <section aria-label="Open rounds" className="grid gap-2">
          {open.slice(0, shownOpen).map((session, index) => (
            <OpenRound key={session.id} session={session} isFirst={index === 0} />
          ))}
          {open.length > shownOpen && (
            <Link href="/history?status=open" className="text-sm text-accent underline">
              {open.length - shownOpen} more open
            </Link>
          )}
        </section>
      )}
      {waiting.length > 0 && (
        <Section title="Waiting for your own score">
          <WaitingScores sessions={waiting.slice(0, shownWaiting)} />
        </Section>
      )}
    </>
  );
}
