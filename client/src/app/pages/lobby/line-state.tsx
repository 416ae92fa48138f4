import { useEffect } from 'react';
import { useStore } from 'zustand/react';
import { forgetNews, pairing } from '../../../features/pairing/pairing-line.ts';
import type { News } from '../../../features/pairing/pairing-store.ts';
import { announce } from '../../../ui/announcement.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Fault } from '../../../ui/fault.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useLasting } from '../../../ui/use-lasting.ts';

/** A blink of the line is not worth a word. */
const noticeableMs = 1_500;

const newsWords: Readonly<Record<News, string>> = {
  returned:
    'The other one was not ready this time. You are first in line again, and the time you have waited counts on.',
  missed:
    'The 20 seconds passed without an answer, so you are not in line any more. Look again whenever you like.',
  lapsed: 'You are not in line any more: you were away for a while, or you left in another tab.',
};

/** What happened to the line or on it, in place. */
export function LineState({ isSomebody }: { isSomebody: boolean }) {
  const { news, error, refusal, isOnline, view } = useStore(pairing);
  const isAway = useLasting(isSomebody && !isOnline && refusal === null, noticeableMs);
  // Right after a restart of the server one is out of line for a moment.
  const isSettled = useLasting(news !== null, noticeableMs) || news === 'returned';
  const words = news !== null && isSettled ? newsWords[news] : null;
  useEffect(() => {
    if (words !== null) announce(words);
  }, [words]);
  if (refusal) {
    return (
      <ErrorState title="The lobby is closed to this tab" error={refusal} onRetry={() => location.reload()} />
    );
  }
  return (
    <>
      {isAway && (
        <Notice look="warn" role="status">
          {view?.is === 'waiting'
            ? 'No connection to the server. Your place is kept for 40 s, and it is tried again by itself.'
            : 'No connection to the server. It is tried again by itself.'}
        </Notice>
      )}
      {words !== null && (
        <Notice>
          <span className="flex flex-wrap items-center justify-between gap-3">
            {words}
            <Button size="small" look="quiet" onClick={forgetNews}>
              Got it
            </Button>
          </span>
        </Notice>
      )}
      <Fault error={error} />
    </>
  );
}
