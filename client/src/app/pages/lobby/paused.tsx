import type { PauseCause } from '@greenroom/shared/pairing/pairing.schema';
import { type ReportReason, reportReasons } from '@greenroom/shared/report/report-reason';
import { useEffect } from 'react';
import { useStore } from 'zustand/react';
import { clockTime } from '../../../features/pairing/hour-words.ts';
import { lookAgain, pairing } from '../../../features/pairing/pairing-line.ts';
import { useServerNow } from '../../../features/pairing/use-server-now.ts';
import { Link } from 'wouter';
import { durationWords } from '../../../lib/time-words.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';

/** Until when, why, and what can be done meanwhile. It ends by itself. */
export function Paused({ until, cause }: { until: number; cause: PauseCause }) {
  const { offsetMs } = useStore(pairing);
  const now = useServerNow(offsetMs);
  const isOver = now >= until;
  useEffect(() => {
    if (isOver) lookAgain();
  }, [isOver]);
  return (
    <EmptyState title={`A pause until ${clockTime(until - offsetMs, now - offsetMs)}`}>
      {cause.by === 'record' ? (
        <p className="max-w-[72ch]">
          More than once you were found a partner and did not answer, or left a round early, and somebody
          waited for nothing. For {durationWords(Math.max(0, until - now))} you are not paired; then this page
          opens again by itself. A finished round or a week makes up for it.
        </p>
      ) : (
        <ByAdmin reason={cause.reason} words={cause.words} />
      )}
      <p className="max-w-[72ch]">Rounds alone are open, and a friend’s invitation works as always.</p>
      <Link href="/" className={buttonClass({ look: 'primary' })}>
        Start a round alone
      </Link>
    </EmptyState>
  );
}

function ByAdmin({ reason, words }: { reason: ReportReason; words: string }) {
  return (
    <>
      <p className="max-w-[72ch]">
        An administrator of this server has paused you after a report: {reportReasons[reason].toLowerCase()}.
        You find no partner here until then; this page opens again by itself.
      </p>
      {words !== '' && (
        <blockquote className="max-w-[72ch] border-l-4 border-control pl-3 whitespace-pre-wrap wrap-anywhere">
          {words}
        </blockquote>
      )}
    </>
  );
}
