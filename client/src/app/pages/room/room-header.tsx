import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { planName } from '../../../features/round-plan/plan-name.ts';
import { useRound } from '../round/round-context.ts';
import { Presence } from './presence.tsx';
import { useRoom } from './room-context.ts';
import { RoomMenu } from './room-menu.tsx';

const roleWords = {
  interviewer: 'You interview',
  candidate: 'You are interviewed by',
  observer: 'You watch, with',
} as const;

/** Who is who, and whether they are here: always on the screen. */
export function RoomHeader({ saved, actions }: { saved: ReactNode; actions?: ReactNode }) {
  const { view, round } = useRound();
  const { pair } = useRoom();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-4 pt-2 sm:px-6">
      <Link href="/" className="hidden font-semibold text-accent lg:inline">
        Greenroom
      </Link>
      <h1 className="flex min-w-0 grow basis-40 flex-wrap items-baseline gap-x-2 text-sm sm:basis-auto">
        <span>
          {pair.stage === 'revealed' ? 'You met' : roleWords[view.role]}{' '}
          <strong className="mr-2 font-semibold">{pair.partner.displayName}</strong>
          <Presence />
        </span>
        <span className="hidden truncate text-muted md:inline">
          {planName(round.plan)}
          {pair.roles.length > 1 && ` · round ${pair.roundIndex + 1} of ${pair.roles.length}`}
        </span>
      </h1>
      {saved}
      <span className="flex flex-wrap items-center gap-2">
        {actions}
        <RoomMenu />
      </span>
    </div>
  );
}
