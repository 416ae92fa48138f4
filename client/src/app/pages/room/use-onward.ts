import { useLocation } from 'wouter';
import { join } from '../../../features/pairing/pairing-line.ts';
import { useStartRound } from '../../use-start-round.ts';
import { useWish } from '../lobby/use-wish.ts';
import { useAction, useRound } from '../round/round-context.ts';
import { useRoom } from './room-context.ts';

/** The ways on from a meeting in which no round began; what was drawn for it is given back first. */
export function useOnward() {
  const { round } = useRound();
  const { pair, actions } = useRoom();
  const start = useStartRound();
  const { wish } = useWish();
  const [, navigate] = useLocation();
  const isOver = pair.stage === 'revealed';
  const end = () => (isOver ? Promise.resolve() : actions.decideAbsence('end'));
  const [alone, isStarting] = useAction(async () => {
    await end();
    await start.mutateAsync({ plan: round.plan.slug });
  });
  const [lobby, isLeaving] = useAction(async () => {
    await end();
    join(wish);
    navigate('/pair');
  });
  return { alone, lobby, isBusy: isStarting || isLeaving };
}
