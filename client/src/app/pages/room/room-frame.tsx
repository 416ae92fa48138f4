import { useStore } from 'zustand/react';
import { SavedBadge } from '../../../features/document/saved-badge.tsx';
import { worstOf } from '../../../features/document/saved-state.ts';
import { RoundClock } from '../../../features/session/round-clock.tsx';
import { StepsBar } from '../../../features/session/steps-bar.tsx';
import { useWarnings } from '../../../features/session/use-warnings.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useMedia } from '../../../ui/use-media.ts';
import { activities } from '../round/activity-table.ts';
import { isQuestionNew } from '../round/new-question.ts';
import { wide } from '../round/panes.tsx';
import { useRound } from '../round/round-context.ts';
import { useLeaveWarning } from '../round/use-leave-warning.ts';
import type { Documents } from '../round/use-open-round.ts';
import { RoomBanners } from './room-banners.tsx';
import { useRoom } from './room-context.ts';
import { RoomHeader } from './room-header.tsx';
import { RoomPanes } from './room-panes.tsx';
import { RoundControls } from './round-controls.tsx';

/** The running round of two: the same work for both, and for the interviewer a panel of their own. */
export function RoomFrame({ documents, problem }: { documents: Documents; problem: string | null }) {
  const { round, step, clock } = useRound();
  const { pair } = useRoom();
  const saved = worstOf([useStore(documents.work.state), useStore(documents.notes.state)]);
  const warning = useWarnings(round, clock);
  useLeaveWarning(saved);
  const isWide = useMedia(wide);
  const { Side, Work } = activities[step.activity];
  const badge = <SavedBadge state={saved} />;
  return (
    <>
      <header className="border-b border-hairline bg-surface pb-2">
        <RoomHeader saved={isWide && badge} actions={<RoundControls />} />
        <StepsBar round={round} clock={clock} />
        {!isWide && (
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 pt-1 sm:px-6">
            <span className="text-sm font-semibold">{step.title}</span>
            {badge}
          </div>
        )}
        <div className="flex flex-wrap items-baseline gap-x-4 px-4 pt-1 sm:justify-center">
          <RoundClock round={round.clock} clock={clock} />
          {warning && <span className="text-sm font-semibold text-warn">{warning}</span>}
        </div>
        <RoomBanners />
        {problem && (
          <div className="px-4 pt-2 sm:px-6">
            <Notice look="danger">{problem}</Notice>
          </div>
        )}
      </header>
      <main className="relative min-h-0 grow">
        <RoomPanes
          key={isWide ? 'wide' : 'narrow'}
          isWide={isWide}
          desk={pair.desk}
          side={<Side key={step.id} />}
          work={<Work key={step.id} />}
          isQuestionNew={isQuestionNew(round, step)}
          stepId={step.id}
        />
      </main>
    </>
  );
}
