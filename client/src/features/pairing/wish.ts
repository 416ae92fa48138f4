import { pairPhaseSchema, type Wish, wishSchema } from '@greenroom/shared/pairing/pairing.schema';
import type { Preferences } from '@greenroom/shared/user/user.schema';
import { type Language, languageSchema } from '@greenroom/shared/vocabulary/language';
import * as z from 'zod/mini';
import { readKept, writeKept } from '../../lib/kept-json.ts';

/** What of a wish is chosen in the lobby; the rest are preferences, shared with rounds alone. */
export interface Choices extends Omit<Wish, 'jobRole' | 'level' | 'languages'> {
  /** Languages besides the preferred one. */
  also: Language[];
}
export type Presets = Pick<Preferences, 'jobRole' | 'level' | 'language'>;

const key = 'wish';
const { length, ways, firstRole, medium } = wishSchema.shape;
const choicesSchema = z.partial(
  z.object({ phase: pairPhaseSchema, length, ways, firstRole, medium, also: z.array(languageSchema) }),
);

export const keptChoices = {
  read(): Partial<Choices> {
    const parsed = choicesSchema.safeParse(readKept<Choices>(key));
    return parsed.success ? (parsed.data as Partial<Choices>) : {};
  },
  write: (choices: Choices) => writeKept(key, choices),
};

/** What a first visit is offered, with what was chosen before on top: short and both ways, in the medium one prefers. */
export function firstChoices(answerBy: Preferences['answerBy'], last: Partial<Choices>): Choices {
  return {
    ...{ phase: 'technical-interview', length: 'short', ways: 'both', firstRole: 'either', medium: answerBy },
    also: [],
    ...last,
  };
}

/** The whole wish; the preferred language stands first and is the one a round is held in where both know it. */
export function wishOf({ also, ...choices }: Choices, { jobRole, level, language }: Presets): Wish {
  return { ...choices, jobRole, level, languages: [language, ...also.filter((other) => other !== language)] };
}
