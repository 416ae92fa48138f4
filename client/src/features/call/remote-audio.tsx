import { useEffect, useState } from 'react';
import { Button } from '../../ui/button.tsx';

/** Plays the other one's voice. A browser that wants a press first gets one. */
export function RemoteAudio({ track }: { track: MediaStreamTrack }) {
  const [held, setHeld] = useState<HTMLAudioElement | null>(null);
  useEffect(() => {
    const audio = new Audio();
    audio.srcObject = new MediaStream([track]);
    audio.play().catch((error: DOMException) => setHeld(error.name === 'NotAllowedError' ? audio : null));
    return () => {
      audio.srcObject = null;
      setHeld(null);
    };
  }, [track]);
  if (!held) return null;
  const play = () => {
    held.play().then(
      () => setHeld(null),
      () => undefined,
    );
  };
  return (
    <div className="px-4 pt-2">
      <Button size="small" look="primary" onClick={play}>
        Your browser holds the sound back: play it
      </Button>
    </div>
  );
}
