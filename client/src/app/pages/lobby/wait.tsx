import type { PairingView } from '@greenroom/shared/pairing/pairing.schema';
import { useState } from 'react';
import { useStore } from 'zustand/react';
import { FriendLink } from '../../../features/pairing/invitation/friend-link.tsx';
import { makeLink } from '../../../features/pairing/invitation/friend-links.ts';
import { leave, pairing } from '../../../features/pairing/pairing-line.ts';
import { WaitingCard } from '../../../features/pairing/waiting-card.tsx';
import { WideningAsk } from '../../../features/pairing/widening-ask.tsx';
import { Button } from '../../../ui/button.tsx';
import { Section } from '../../../ui/section.tsx';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';
import { ChangeWish } from './change-wish.tsx';
import { Hours } from './hours.tsx';
import { SoloInstead } from './solo-instead.tsx';
import { WarmUp } from './warm-up.tsx';

/** While one waits: nothing of this hour is wasted. */
export function Wait({ waiting }: { waiting: Extract<PairingView, { is: 'waiting' }> }) {
  const { wish, asks, offersSolo } = waiting;
  const { pending } = useStore(pairing);
  const [isChanging, setChanging] = useState(false);
  const change = () => setChanging(!isChanging);
  useShortcuts([
    { id: 'leave line', title: 'Leave the line', run: () => void leave() },
    { id: 'change wish', title: 'Change what you ask for', run: change },
  ]);
  return (
    <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid grid-cols-1 gap-6">
        <h2 className="sr-only">Looking for a partner</h2>
        <WaitingCard waiting={waiting}>
          <Button isBusy={pending === 'leave'} onClick={() => void leave()}>
            {pending === 'leave' ? 'Leaving' : 'Leave the line'}
          </Button>
          <Button look="quiet" aria-expanded={isChanging} onClick={change}>
            Change what you ask for
          </Button>
        </WaitingCard>
        {isChanging && <ChangeWish onDone={() => setChanging(false)} />}
        {asks !== null && <WideningAsk key={asks} asks={asks} wish={wish} />}
        <SoloInstead wish={wish} isOffered={offersSolo} />
        <WarmUp wish={wish} />
      </div>
      <div className="grid grid-cols-1 gap-8">
        <Section title="With a friend">
          <FriendLink onMake={() => makeLink(wish)} />
        </Section>
        <Hours isSomebody />
      </div>
    </div>
  );
}
