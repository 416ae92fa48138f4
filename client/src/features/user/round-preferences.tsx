import type { Preferences } from '@greenroom/shared/user/user.schema';
import { Select } from '../../ui/select.tsx';

const themes = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;
const timeFactors = [
  ['1', 'The plan’s own time'],
  ['1.25', '25 % more (1.25×)'],
  ['1.5', '50 % more (1.5×)'],
  ['1.75', '75 % more (1.75×)'],
  ['2', 'Double (2×)'],
] as const;
const editorKeys = [
  ['default', 'The usual ones'],
  ['vim', 'Vim'],
  ['emacs', 'Emacs'],
] as const;
const answers = [
  ['text', 'In text'],
  ['voice', 'By voice'],
] as const;

interface Props {
  preferences: Preferences;
  onChange: (change: Partial<Preferences>) => void;
}

/** How rounds run for this person. Each choice is saved at once. */
export function RoundPreferences({ preferences, onChange }: Props) {
  const factor = String(preferences.timeFactor);
  const isKnown = timeFactors.some(([value]) => value === factor);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select
        label="Theme"
        value={preferences.theme}
        options={themes}
        onChange={(theme) => onChange({ theme })}
      />
      <Select
        label="Spoken questions"
        hint="You can change it in every round."
        value={preferences.answerBy}
        options={answers}
        onChange={(answerBy) => onChange({ answerBy })}
      />
      <Select
        label="Keys of the code editor"
        value={preferences.editorKeys}
        options={editorKeys}
        onChange={(keys) => onChange({ editorKeys: keys })}
      />
      <Select<string>
        label="Time in rounds"
        hint="An accommodation, as employers grant it: every step of your next rounds gets this much time. It changes no result."
        value={factor}
        options={isKnown ? timeFactors : [...timeFactors, [factor, `${factor}×`]]}
        onChange={(value) => onChange({ timeFactor: Number(value) })}
      />
    </div>
  );
}
