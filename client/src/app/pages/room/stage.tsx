import type { MeetingStage } from '@greenroom/shared/pair/pair-view.schema';
import type { ComponentType } from 'react';
import type { Documents } from '../round/use-open-round.ts';
import { Gathering } from './gathering.tsx';
import { Reading } from './reading.tsx';
import { Revealed } from './revealed.tsx';
import { RoomFrame } from './room-frame.tsx';
import { RoomPage } from './room-page.tsx';
import { useRoom } from './room-context.ts';
import { Scoring } from './scoring.tsx';
import { Sealed } from './sealed.tsx';

const screens: Record<Exclude<MeetingStage, 'round'>, ComponentType> = {
  gathering: Gathering,
  reading: Reading,
  break: Reading,
  scoring: Scoring,
  sealed: Sealed,
  revealed: Revealed,
};

/** Where the meeting stands decides what is on the screen; a round has the whole window, all else is a page. */
export function Stage({ documents, problem }: { documents: Documents; problem: string | null }) {
  const { stage } = useRoom().pair;
  if (stage === 'round') return <RoomFrame documents={documents} problem={problem} />;
  const Screen = screens[stage];
  return (
    <RoomPage key={stage} documents={documents} problem={problem}>
      <Screen />
    </RoomPage>
  );
}
