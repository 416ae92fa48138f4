import type { UserId } from '@greenroom/shared/lib/id';
import { choiceFrom } from '@greenroom/shared/pair/ending-move';
import { meetingStage } from '@greenroom/shared/pair/meeting-stage';
import { partnerOf, roleIn } from '@greenroom/shared/pair/pair-room';
import type { PairState } from '@greenroom/shared/pair/pair-state';
import type { PairView } from '@greenroom/shared/pair/pair-view.schema';
import { calledIn } from '@greenroom/shared/pair/pseudonym';
import { canSayKnown } from '@greenroom/shared/pair/reading-move';
import { hasLocked, opensAt } from '@greenroom/shared/pair/scorecard-move';
import { currentRound } from '@greenroom/shared/session/session-state';
import type { LiveSession } from '../session/session-store.ts';
import { presentDesk } from './desk.presenter.ts';
import { presentRevealed } from './revealed.presenter.ts';

/**
 * The meeting as one of its two may see it. The other one's scorecard and self-rating are not looked up before they may
 * be seen; the desk is made for the round that this person leads.
 */
export function presentPair(session: LiveSession, userId: UserId): PairView | null {
  const { state, names } = session;
  const { pair } = state;
  if (pair === null) return null;
  const partnerId = partnerOf(state, userId);
  const round = currentRound(state);
  const away = pair.away[partnerId];
  const mine = <T extends { by: UserId }>(entry: T) => entry.by === userId;
  const isEachOthers = pair.consents.names.length === state.participants.length;
  return {
    stage: meetingStage(state, userId),
    ...{
      ways: pair.ways,
      medium: pair.medium,
      areStrangers: pair.areStrangers,
      roundIndex: state.roundIndex,
    },
    roles: state.rounds.map((known) => roleIn(known, userId)),
    partner: {
      displayName: (isEachOthers ? names.get(partnerId) : undefined) ?? calledIn(session, partnerId),
      isHere: away === undefined,
      awaySince: away?.since ?? null,
      cause: away?.cause ?? null,
      choiceFrom: choiceFrom(state, userId),
    },
    reading: presentReading(pair, { userId, partnerId }),
    absence: pair.absence && { choice: pair.absence.choice, isMine: mine(pair.absence) },
    endProposed: pair.endProposedBy === null ? null : pair.endProposedBy === userId ? 'mine' : 'theirs',
    extension: pair.extension && { minutes: pair.extension.minutes, isMine: mine(pair.extension) },
    consents: {
      call: presentConsent(pair.consents.call, { userId, partnerId }),
      names: presentConsent(pair.consents.names, { userId, partnerId }),
      cameras: presentConsent(pair.consents.cameras, { userId, partnerId }),
    },
    desk: deskOf(session, userId),
    canSayKnown: roleIn(round, userId) === 'candidate' && canSayKnown(state, round),
    ownRatings: pair.ratings.filter(mine).map(({ roundId, rating }) => ({ roundId, rating })),
    cards: state.rounds.map(({ setup }) => ({
      roundId: setup.id,
      own: pair.cards.find((card) => card.roundId === setup.id && mine(card))?.card ?? null,
      isPartnerLocked: hasLocked(pair, setup.id, partnerId),
    })),
    revealed: presentRevealed(session, userId),
    opensAt: opensAt(state),
    again: { ...presentConsent(pair.again, { userId, partnerId }), sessionId: pair.nextId },
  };
}

interface Two {
  userId: UserId;
  partnerId: UserId;
}

const presentConsent = (given: readonly UserId[], { userId, partnerId }: Two) => ({
  mine: given.includes(userId),
  theirs: given.includes(partnerId),
});

function presentReading({ reading }: PairState, { userId, partnerId }: Two): PairView['reading'] {
  return (
    reading && {
      endsAt: reading.endsAt,
      isReady: reading.ready.includes(userId),
      isPartnerReady: reading.ready.includes(partnerId),
    }
  );
}

/** While a round waits to begin, the one this person will lead: it may be the next but one. */
function deskOf(session: LiveSession, userId: UserId): PairView['desk'] {
  const { state } = session;
  const round = currentRound(state);
  const isWaiting = round.status === 'ready';
  const ahead = isWaiting ? state.rounds.slice(state.roundIndex) : [round];
  const led = ahead.find((known) => roleIn(known, userId) === 'interviewer');
  return led === undefined ? null : presentDesk(session, led);
}
