import { WishForm } from '../../../features/pairing/wish-form.tsx';
import { PresetsRow } from '../../../features/round-plan/presets-row.tsx';
import { Fault } from '../../../ui/fault.tsx';
import type { useWish } from './use-wish.ts';

/** Everything a wish is made of. */
export function WishFields({ wishing }: { wishing: ReturnType<typeof useWish> }) {
  const { preferences, changePreferences, choices, choose, error } = wishing;
  return (
    <div className="grid gap-5">
      <PresetsRow presets={preferences} onChange={changePreferences} />
      <Fault error={error} />
      <WishForm choices={choices} language={preferences.language} onChange={choose} />
    </div>
  );
}
