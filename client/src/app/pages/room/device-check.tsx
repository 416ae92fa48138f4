import { lazy, Suspense } from 'react';
import { Section } from '../../../ui/section.tsx';
import { ReadyRuntimes } from '../round/ready-runtimes.tsx';
import { useRound } from '../round/round-context.ts';
import { useRoom } from './room-context.ts';

const MicrophoneCheck = lazy(async () => ({
  default: (await import('../../../features/recording/microphone-check.tsx')).MicrophoneCheck,
}));

/** What there is to do while somebody else reads: try the microphone, and load what will run the code. */
export function DeviceCheck() {
  const { round, view } = useRound();
  const { pair } = useRoom();
  return (
    <>
      {pair.medium === 'voice' && (
        <Section title="Check your microphone" lead="Nothing of this is kept, and nothing of the call.">
          <Suspense fallback={null}>
            <MicrophoneCheck />
          </Suspense>
        </Section>
      )}
      {view.role === 'candidate' && round.runtimes.length > 0 && <ReadyRuntimes runtimes={round.runtimes} />}
    </>
  );
}
