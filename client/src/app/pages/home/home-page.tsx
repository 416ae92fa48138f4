import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../../features/user/me.ts';
import { OpenThings } from './open-things.tsx';
import { GuestFooter } from './guest-footer.tsx';
import { StartRound } from './start-round.tsx';

export function HomePage() {
  const me = useQuery(meQuery);
  const person = me.data?.me;
  return (
    <div className="grid gap-8">
      {person && <OpenThings />}
      <StartRound hasPerson={Boolean(person)} />
      {me.data && <GuestFooter me={person ?? null} />}
    </div>
  );
}
