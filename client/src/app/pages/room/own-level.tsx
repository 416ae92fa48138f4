import { useEffect, useState } from 'react';
import { meterLevel } from '../../../features/recording/level-meter.ts';
import { LevelBar } from '../../../features/recording/level-bar.tsx';

/** Shows that one is heard, before anybody has to ask. */
export function OwnLevel({ track, isMuted }: { track: MediaStreamTrack; isMuted: boolean }) {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    const meter = meterLevel(new MediaStream([track]), { onLevel: setLevel });
    return () => meter.close();
  }, [track]);
  return (
    <span className="max-sm:hidden">
      <LevelBar level={isMuted ? 0 : level} />
    </span>
  );
}
