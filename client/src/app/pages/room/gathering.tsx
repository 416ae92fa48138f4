import { durationWords } from '../../../lib/time-words.ts';
import { useRound } from '../round/round-context.ts';
import { DeviceCheck } from './device-check.tsx';
import { NoShow } from './no-show.tsx';
import { useRoom } from './room-context.ts';

const minute = 60_000;

/** One is here, the other not yet. Nothing runs, and nothing is lost by waiting. */
export function Gathering() {
  const { round, view } = useRound();
  const { pair } = useRoom();
  const { displayName } = pair.partner;
  const totalMs = round.steps.reduce((sum, { minutes }) => sum + minutes * minute, 0);
  return (
    <>
      <div className="grid gap-2">
        <h2 className="text-xl font-semibold">Waiting for {displayName} to come in</h2>
        <p className="max-w-[72ch] text-muted">
          {round.plan.title}, {durationWords(totalMs)}
          {pair.ways === 'both' && ' each way, with a break between'}. It begins with five minutes of reading
          as soon as you are both here.
        </p>
      </div>
      <p className="max-w-[72ch]">
        {view.role === 'candidate'
          ? `You are the candidate first. ${displayName} asks.`
          : `You are the interviewer first. ${displayName} answers.`}
        {pair.ways === 'both' && ' Then you swap, with another question.'}
      </p>
      <NoShow />
      <DeviceCheck />
    </>
  );
}
