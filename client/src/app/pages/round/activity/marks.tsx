import { X } from 'lucide-react';
import { minutesAndSeconds } from '../../../../lib/time-words.ts';
import { Button } from '../../../../ui/button.tsx';
import { useShortcuts } from '../../../../ui/use-shortcuts.ts';
import type { Marks as MarkList } from '../use-marks.ts';

const letters = { S: 'Situation', T: 'Task', A: 'Action', R: 'Result' } as const;
const keys = Object.keys(letters) as (keyof typeof letters)[];

/** The parts of a story, marked as one comes to them; the probes ask for what was not marked. */
export function Marks({ marks, readMs }: { marks: MarkList; readMs: () => number }) {
  const add = (letter: keyof typeof letters) =>
    marks.add({ letter, atMs: Math.max(0, Math.round(readMs())) });
  useShortcuts(
    keys.map((letter) => ({
      id: `mark ${letter}`,
      title: `Mark: ${letters[letter]}`,
      keys: letter.toLowerCase(),
      run: () => add(letter),
    })),
  );
  return (
    <div className="grid gap-2">
      <div role="group" aria-label="Mark where a part of the story begins" className="flex flex-wrap gap-2">
        {keys.map((letter) => (
          <Button key={letter} size="small" onClick={() => add(letter)}>
            <span className="font-mono font-semibold">{letter}</span> {letters[letter]}
          </Button>
        ))}
      </div>
      {marks.all.length > 0 && (
        <ol className="flex flex-wrap gap-2 text-sm">
          {marks.all.map(({ letter, atMs: at }, index) => (
            <li
              key={`${letter} ${at}`}
              className="flex items-center gap-1 rounded-control bg-accent-soft px-2 py-1"
            >
              {letters[letter]} <span className="font-mono">{minutesAndSeconds(at)}</span>
              <button
                type="button"
                aria-label={`Remove the mark at ${minutesAndSeconds(at)}`}
                onClick={() => marks.remove(index)}
                className="grid size-6 place-content-center"
              >
                <X aria-hidden size={14} />
              </button>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
