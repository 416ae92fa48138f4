import type { Recording } from '@greenroom/shared/recording/recording.api';
import { useEffect, useRef, useState } from 'react';
import { type Place, placeOf, totalMs, wholeMsOf } from './place.ts';
import { segmentPath } from './recordings.ts';

/** Plays the segments of a recording one after another through one audio element, as if they were one. */
export function usePlayback(recording: Recording) {
  const { segments } = recording;
  const audio = useRef<HTMLAudioElement>(null);
  const [place, setPlace] = useState<Place>({ at: 0, withinMs: 0 });
  const [isPlaying, setPlaying] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const [rate, setRate] = useState(1);
  // Where to go once the segment's sound is there.
  const wanted = useRef(0);

  const src = segmentPath(recording, place.at);
  useEffect(() => {
    if (audio.current) audio.current.playbackRate = rate;
  }, [rate, src]);

  const play = () => {
    setFailed(false);
    setPlaying(true);
  };
  const goTo = (wholeMs: number) => {
    const next = placeOf(segments, wholeMs);
    wanted.current = next.withinMs;
    if (next.at === place.at && audio.current) audio.current.currentTime = next.withinMs / 1000;
    setPlace(next);
  };
  const element = {
    ref: audio,
    src,
    preload: 'none' as const,
    onLoadedMetadata: () => {
      if (!audio.current) return;
      audio.current.playbackRate = rate;
      if (wanted.current > 0) audio.current.currentTime = wanted.current / 1000;
    },
    onTimeUpdate: () =>
      audio.current && setPlace({ at: place.at, withinMs: audio.current.currentTime * 1000 }),
    onEnded: () => {
      wanted.current = 0;
      const isLast = place.at >= segments.length - 1;
      if (isLast) setPlaying(false);
      setPlace({ at: isLast ? 0 : place.at + 1, withinMs: 0 });
    },
    onError: () => {
      setPlaying(false);
      setFailed(true);
    },
  };
  // The next segment follows by itself; preloading none of them keeps a long answer from being fetched unasked.
  useEffect(() => {
    if (isPlaying) audio.current?.play().catch(() => setPlaying(false));
  }, [src, isPlaying]);

  return {
    element,
    isPlaying,
    hasFailed,
    rate,
    setRate,
    nowMs: wholeMsOf(segments, place),
    lengthMs: totalMs(segments),
    play,
    pause: () => {
      setPlaying(false);
      audio.current?.pause();
    },
    goTo,
  };
}
