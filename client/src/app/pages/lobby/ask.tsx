import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useStore } from 'zustand/react';
import { chime } from '../../../features/pairing/chime.ts';
import { FriendLink } from '../../../features/pairing/invitation/friend-link.tsx';
import { makeLink } from '../../../features/pairing/invitation/friend-links.ts';
import { join, pairing } from '../../../features/pairing/pairing-line.ts';
import { beginSeeking } from '../../../features/pairing/seeking.ts';
import { meetingTime } from '../../../features/pairing/wish-words.ts';
import { becomeSomebody } from '../../../features/user/me.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Fault } from '../../../ui/fault.tsx';
import { Section } from '../../../ui/section.tsx';
import { Hours } from './hours.tsx';
import { useWish } from './use-wish.ts';
import { WishFields } from './wish-fields.tsx';

/** Before one waits: what is wanted, or a friend, or an hour in which others come. */
export function Ask({ isSomebody }: { isSomebody: boolean }) {
  const client = useQueryClient();
  const { pending } = useStore(pairing);
  const wishing = useWish();
  const { wish } = wishing;
  const find = useMutation({
    mutationFn: async () => {
      await becomeSomebody(client);
      join(wish);
    },
  });
  const onMake = async () => {
    await becomeSomebody(client);
    const code = await makeLink(wish);
    beginSeeking();
    return code;
  };
  const isFinding = find.isPending || pending === 'join';
  return (
    <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <Card className="grid gap-6">
        <WishFields wishing={wishing} />
        <Fault error={find.error} />
        <div className="flex flex-wrap items-center gap-4">
          <Button
            look="primary"
            isBusy={isFinding}
            onClick={() => {
              chime.prepare();
              find.mutate();
            }}
          >
            {isFinding ? 'Getting in line' : 'Find a partner'}
          </Button>
          <p className="text-sm text-muted">
            Takes {meetingTime(wish)} once somebody is found. You can leave the line at any time.
          </p>
        </div>
      </Card>
      <div className="grid grid-cols-1 gap-8">
        <Section title="With a friend">
          <FriendLink onMake={onMake} />
        </Section>
        <Hours isSomebody={isSomebody} />
      </div>
    </div>
  );
}
