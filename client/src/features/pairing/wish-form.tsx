import { pairPhases, type Wish } from '@greenroom/shared/pairing/pairing.schema';
import { codingLanguages, type Language, languageLabels } from '@greenroom/shared/vocabulary/language';
import { phaseLabels } from '@greenroom/shared/vocabulary/phase';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { Select } from '../../ui/select.tsx';
import type { Choices } from './wish.ts';
import { meetingTime } from './wish-words.ts';

const phaseOptions = pairPhases.map((phase) => [phase, phaseLabels[phase]] as const);
const roleOptions: readonly (readonly [Wish['firstRole'], string])[] = [
  ['either', 'Either'],
  ['candidate', 'Candidate first'],
  ['interviewer', 'Interviewer first'],
];
const mediumOptions: readonly (readonly [Wish['medium'], string])[] = [
  ['voice', 'A call'],
  ['text', 'In writing'],
];

interface Props {
  choices: Choices;
  /** The preferred language, which needs no box of its own. */
  language: Language;
  onChange: (choices: Choices) => void;
}

/** What of a meeting is chosen in the lobby. */
export function WishForm({ choices, language, onChange }: Props) {
  const { phase, length, ways, firstRole, medium } = choices;
  const change = (some: Partial<Choices>) => onChange({ ...choices, ...some });
  return (
    <div className="grid gap-5">
      <div className="grid grid-cols-2 gap-3 *:first:col-span-2 sm:grid-cols-3 sm:gap-4 sm:*:first:col-span-1">
        <Select
          label="Phase"
          value={phase}
          options={phaseOptions}
          onChange={(chosen) => change({ phase: chosen })}
        />
        <Select
          label={ways === 'both' ? 'Your role first' : 'Your role'}
          value={firstRole}
          options={roleOptions.map(([role, text]) =>
            ways === 'both' ? [role, text] : [role, text.replace(' first', '')],
          )}
          onChange={(chosen) => change({ firstRole: chosen })}
        />
        <Select
          label="How you talk"
          value={medium}
          options={mediumOptions}
          onChange={(chosen) => change({ medium: chosen })}
        />
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        <RadioCards
          legend="Length"
          columns="grid-cols-2 sm:grid-cols-1"
          value={length}
          options={[
            ['short', 'Short round', meetingTime({ length: 'short', ways })],
            ['full', 'Full round', meetingTime({ length: 'full', ways })],
          ]}
          onChange={(chosen) => change({ length: chosen })}
        />
        <RadioCards
          legend="Who interviews"
          columns="grid-cols-2 sm:grid-cols-1"
          value={ways}
          options={[
            ['both', 'Both ways', `Each of you once, ${meetingTime({ length, ways: 'both' })}`],
            ['one', 'One way', `One of you, ${meetingTime({ length, ways: 'one' })}`],
          ]}
          onChange={(chosen) => change({ ways: chosen })}
        />
      </div>
      {phase === 'technical-interview' && (
        <AlsoFine {...{ language }} also={choices.also} onChange={(also) => change({ also })} />
      )}
    </div>
  );
}

interface AlsoProps {
  also: readonly Language[];
  language: Language;
  onChange: (also: Language[]) => void;
}

function AlsoFine({ also, language, onChange }: AlsoProps) {
  const toggle = (one: Language) =>
    onChange(also.includes(one) ? also.filter((other) => other !== one) : [...also, one]);
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 text-sm font-medium">
        Besides {languageLabels[language]}, you can also read and write
      </legend>
      <div className="flex flex-wrap gap-2">
        {codingLanguages
          .filter((one) => one !== language)
          .map((one) => (
            <label
              key={one}
              className="flex min-h-9 cursor-pointer items-center gap-2 rounded-control border border-control bg-surface px-3 text-sm has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
            >
              <input
                type="checkbox"
                checked={also.includes(one)}
                onChange={() => toggle(one)}
                className="size-4 accent-accent outline-none"
              />
              {languageLabels[one]}
            </label>
          ))}
      </div>
    </fieldset>
  );
}
