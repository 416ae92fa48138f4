import { useEffect, useRef } from 'react';
import { classNames } from '../../lib/class-names.ts';

interface Props {
  track: MediaStreamTrack;
  label: string;
  /** People know themselves from mirrors. */
  isMirrored?: boolean;
}

export function VideoTile({ track, label, isMirrored = false }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = new MediaStream([track]);
  }, [track]);
  return (
    <figure className="relative overflow-hidden rounded-card border border-control bg-sunken">
      <video
        ref={video}
        autoPlay
        playsInline
        muted
        aria-label={`Picture of ${label}`}
        className={classNames('h-14 object-cover sm:h-20 sm:w-36', isMirrored ? 'w-11 -scale-x-100' : 'w-20')}
      />
      <figcaption className="absolute bottom-1 left-1 rounded-control bg-surface px-1.5 text-xs max-sm:sr-only">
        {label}
      </figcaption>
    </figure>
  );
}
