import type { Recording } from '@greenroom/shared/recording/recording.api';
import type { QuestionResult } from '@greenroom/shared/result/result.schema';
import { Pause, Play } from 'lucide-react';
import { minutesAndSeconds } from '../../../lib/time-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Select } from '../../../ui/select.tsx';
import { usePlayback } from './use-playback.ts';

const letters = { S: 'Situation', T: 'Task', A: 'Action', R: 'Result' };
const rates = [
  ['1', '1×'],
  ['1.25', '1.25×'],
  ['1.5', '1.5×'],
  ['2', '2×'],
] as const;

interface Props {
  recording: Recording;
  title: string;
  marks: QuestionResult['marks'];
}

/** Plays one spoken answer, however many segments it was recorded in, and jumps to the moments marked in it. */
export function RecordingPlayer({ recording, title, marks }: Props) {
  const player = usePlayback(recording);
  const { isPlaying, nowMs, lengthMs } = player;
  return (
    <div role="group" aria-label={title} className="grid grid-cols-1 gap-3">
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- one's own voice, recorded a moment ago: nobody has its text */}
      <audio {...player.element} />
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={isPlaying ? player.pause : player.play}>
          {isPlaying ? <Pause aria-hidden size={16} /> : <Play aria-hidden size={16} />}
          {isPlaying ? 'Pause' : 'Play'}
        </Button>
        <input
          type="range"
          aria-label="Place in the recording"
          aria-valuetext={`${minutesAndSeconds(nowMs)} of ${minutesAndSeconds(lengthMs)}`}
          min={0}
          max={Math.max(lengthMs, 1)}
          step={100}
          value={Math.min(nowMs, lengthMs)}
          onChange={(event) => player.goTo(Number(event.target.value))}
          className="h-8 min-w-32 grow accent-accent"
        />
        <span className="font-mono text-sm tabular-nums">
          {minutesAndSeconds(nowMs)} / {minutesAndSeconds(lengthMs)}
        </span>
        <div className="w-28">
          <Select
            label={<span className="sr-only">Speed</span>}
            value={String(player.rate) as (typeof rates)[number][0]}
            options={rates}
            onChange={(rate) => player.setRate(Number(rate))}
          />
        </div>
      </div>
      {marks.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {marks.map(({ letter, atMs }, index) => (
            <Button key={index} size="small" onClick={() => (player.goTo(atMs), player.play())}>
              {letters[letter]} <span className="font-mono text-muted">{minutesAndSeconds(atMs)}</span>
            </Button>
          ))}
        </div>
      )}
      {player.hasFailed && (
        <Notice look="warn" role="status">
          This part could not be played. It may be gone, or this browser cannot play how it was recorded.
        </Notice>
      )}
    </div>
  );
}
