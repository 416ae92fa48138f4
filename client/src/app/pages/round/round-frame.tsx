import { useStore } from 'zustand/react';
import { SavedBadge } from '../../../features/document/saved-badge.tsx';
import { worstOf } from '../../../features/document/saved-state.ts';
import { RoundClock } from '../../../features/session/round-clock.tsx';
import { StepsBar } from '../../../features/session/steps-bar.tsx';
import { useWarnings } from '../../../features/session/use-warnings.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useMedia } from '../../../ui/use-media.ts';
import { activities } from './activity-table.ts';
import { Banners } from './banners.tsx';
import { useThawLeftOver } from './loading.tsx';
import { Panes, wide } from './panes.tsx';
import { isQuestionNew } from './new-question.ts';
import { PauseCover } from './pause-cover.tsx';
import { useRound } from './round-context.ts';
import { RoundHeader } from './round-header.tsx';
import { useLeaveWarning } from './use-leave-warning.ts';
import type { Documents } from './use-open-round.ts';
import { useVisibleHeight } from './use-visible-height.ts';

/** The running round: header, steps and clock stand still, panes scroll. */
export function RoundFrame({ documents, problem }: { documents: Documents; problem: string | null }) {
  const { round, step, clock } = useRound();
  const work = useStore(documents.work.state);
  const notes = useStore(documents.notes.state);
  const saved = worstOf([work, notes]);
  const warning = useWarnings(round, clock);
  useThawLeftOver();
  useLeaveWarning(saved);
  const isPaused = round.clock.freezes.pause !== undefined;
  const isWide = useMedia(wide);
  const height = useVisibleHeight();
  const { Side, Work } = activities[step.activity];
  return (
    <div className="flex h-dvh flex-col" style={{ height }}>
      <header className="border-b border-hairline bg-surface pb-2">
        <RoundHeader saved={<SavedBadge state={saved} />} />
        <StepsBar round={round} clock={clock} />
        <div className="flex flex-wrap items-baseline justify-center gap-x-4 px-4 pt-1">
          <span className="text-sm font-semibold md:hidden">{step.title}</span>
          <RoundClock round={round.clock} clock={clock} />
          {warning && <span className="text-sm font-semibold text-warn">{warning}</span>}
        </div>
        <Banners />
        {problem && (
          <div className="px-4 pt-2 sm:px-6">
            <Notice look="danger">{problem}</Notice>
          </div>
        )}
      </header>
      <main className="relative min-h-0 grow">
        <div className="h-full" hidden={isPaused}>
          <Panes
            key={isWide ? 'wide' : step.id}
            side={<Side key={step.id} />}
            work={<Work key={step.id} />}
            isQuestionNew={isQuestionNew(round, step)}
          />
        </div>
        {isPaused && <PauseCover />}
      </main>
    </div>
  );
}
