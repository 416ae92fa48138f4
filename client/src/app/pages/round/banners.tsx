import { useEffect } from 'react';
import { useStore } from 'zustand/react';
import { announce } from '../../../ui/announcement.ts';
import { Notice } from '../../../ui/notice.tsx';
import { microphoneFault } from './microphone-fault.ts';
import { MicrophoneBanner } from './microphone-banner.tsx';
import { useRound } from './round-context.ts';
import { useReturnNews } from './use-return-news.ts';

const belledText =
  'Time. Your work was copied as it stood at the bell, and that copy is judged. You may go on; what you type now is kept apart.';

/** What happened to the round's time, said once and in the past tense. */
export function Banners() {
  const { round } = useRound();
  const isBelled = round.status === 'belled';
  const news = useReturnNews(round.freezes);
  useEffect(() => {
    if (isBelled) announce(belledText, 'assertive');
  }, [isBelled]);
  const { isShown } = useStore(microphoneFault);
  const isMicrophone = round.clock.freezes.microphone !== undefined && !isShown;
  if (!isBelled && news === null && !isMicrophone) return null;
  return (
    <div className="grid gap-2 px-4 pt-2 sm:px-6">
      {isBelled && <Notice look="warn">{belledText}</Notice>}
      {isMicrophone && <MicrophoneBanner />}
      {news !== null && <Notice role="status">{news}</Notice>}
    </div>
  );
}
