import { useState } from 'react';
import { type Choices, firstChoices, keptChoices, wishOf } from '../../../features/pairing/wish.ts';
import { usePreferences } from '../../../features/user/use-preferences.ts';

/** The wish as it is chosen now: what is shared with rounds alone is a preference, the rest this browser remembers. */
export function useWish() {
  const { preferences, change, error } = usePreferences();
  const [own, setOwn] = useState<Partial<Choices>>(keptChoices.read);
  const choices = firstChoices(preferences.answerBy, own);
  const choose = (chosen: Choices) => {
    keptChoices.write(chosen);
    setOwn(chosen);
  };
  return {
    preferences,
    changePreferences: change,
    error,
    choices,
    choose,
    wish: wishOf(choices, preferences),
  };
}
