import { useId } from 'react';
import type { Line, Score } from '../../../features/pair/scorecard-draft.ts';
import { classNames } from '../../../lib/class-names.ts';

interface Props {
  line: Line & { meaning?: string };
  value: Score | undefined;
  isMissing: boolean;
  onChange: (score: Score) => void;
}

const scores = [1, 2, 3, 4] as const;

/** One line to score, with what each score looks like; four radio buttons in a row where there is nothing to read. */
export function ScoreLine({ line: { title, meaning, anchors }, value, isMissing, onChange }: Props) {
  const name = useId();
  return (
    <fieldset
      aria-describedby={isMissing ? `${name}-missing` : undefined}
      className={classNames(
        'grid min-w-0 gap-2 rounded-card border bg-surface px-4 pt-1 pb-4',
        isMissing ? 'border-danger' : 'border-hairline',
      )}
    >
      <legend className="px-1 font-semibold">{title}</legend>
      {meaning && <p className="text-sm text-muted">{meaning}</p>}
      <div className={classNames('grid gap-1', anchors ? 'grid-cols-1' : 'grid-cols-4')}>
        {scores.map((score) => (
          <label
            key={score}
            className="flex cursor-pointer items-start gap-3 rounded-control px-2 py-1.5 hover:bg-sunken has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              checked={score === value}
              onChange={() => onChange(score)}
              className="mt-1 size-4 shrink-0 accent-accent outline-none"
            />
            <span className="font-mono font-semibold">{score}</span>
            {anchors && <span className="text-sm">{anchors[score]}</span>}
          </label>
        ))}
      </div>
      {isMissing && (
        <p id={`${name}-missing`} className="text-sm text-danger">
          A score from 1 to 4 is missing here.
        </p>
      )}
    </fieldset>
  );
}
