import type { Preferences } from '@greenroom/shared/user/user.schema';
import { PresetsRow } from '../../../features/round-plan/presets-row.tsx';
import { RoundPreferences } from '../../../features/user/round-preferences.tsx';
import { usePreferences } from '../../../features/user/use-preferences.ts';
import { chooseTheme, chosenTheme } from '../../../lib/theme.ts';
import { Fault } from '../../../ui/fault.tsx';
import { Section } from '../../../ui/section.tsx';

export function OwnPreferences() {
  const { preferences, change, error, isSaving, isSaved } = usePreferences();
  const choose = (wish: Partial<Preferences>) => {
    if (wish.theme) chooseTheme(wish.theme);
    change(wish);
  };
  return (
    <Section title="Rounds and looks" lead="Each choice is saved at once.">
      <PresetsRow presets={preferences} onChange={choose} />
      {/* The header's switch changes this browser alone, so what is seen here is what is chosen here. */}
      <RoundPreferences preferences={{ ...preferences, theme: chosenTheme() }} onChange={choose} />
      <Fault error={error} />
      <p role="status" className="min-h-5 text-sm text-muted">
        {isSaving ? 'Saving' : isSaved ? 'Saved' : ''}
      </p>
    </Section>
  );
}
