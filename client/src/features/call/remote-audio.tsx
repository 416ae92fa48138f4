import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';

/** Plays the other one's voice. A browser that wants a press first gets one. */
export function RemoteAudio({ track }: { track: MediaStreamTrack }) {
  const audio = useRef<HTMLAudioElement>(null);
  const [isHeld, setIsHeld] = useState(false);
  const play = () => {
    void audio.current
      ?.play()
      .then(() => setIsHeld(false))
      .catch((error: DOMException) => setIsHeld(error.name === 'NotAllowedError'));
  };
  useEffect(() => {
    if (!audio.current) return;
    audio.current.srcObject = new MediaStream([track]);
    play();
  }, [track]);
  return (
    <>
      {/* A live voice has no captions; the chat stands beside it. */}
      <audio ref={audio} autoPlay />
      {isHeld && (
        <div className="px-4 pt-2">
          <Button size="small" look="primary" onClick={play}>
            Your browser holds the sound back: play it
          </Button>
        </div>
      )}
    </>
  );
}
