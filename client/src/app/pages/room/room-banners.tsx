import { Notice } from '../../../ui/notice.tsx';
import { useRound } from '../round/round-context.ts';
import { AbsenceBanner } from './absence-banner.tsx';
import { NamesBanner } from './names-banner.tsx';
import { EndBanner, ExtensionBanner } from './proposal-banners.tsx';
import { useRoom } from './room-context.ts';
import { useReturnWords } from './use-return-words.ts';

const belledText =
  'Time. The work was copied as it stood at the bell, and that copy is judged. You may go on talking; the interviewer ends the round.';

/** What happened, and what was proposed: one below the other, none in the way of the work. */
export function RoomBanners() {
  const { round } = useRound();
  const { pair } = useRoom();
  const news = useReturnWords();
  const isRound = pair.stage === 'round';
  return (
    <div className="grid gap-2 px-4 pt-2 empty:hidden sm:px-6">
      {isRound && round.status === 'belled' && <Notice look="warn">{belledText}</Notice>}
      {news !== null && <Notice role="status">{news}</Notice>}
      <AbsenceBanner />
      {isRound && <EndBanner />}
      {isRound && <ExtensionBanner />}
      <NamesBanner />
    </div>
  );
}
