import { type Preferences, preferencesSchema } from '@greenroom/shared/user/user.schema';
import * as z from 'zod/mini';
import { readKept, writeKept } from '../../lib/kept-json.ts';

const key = 'preferences';
const partialSchema = z.partial(preferencesSchema);

/** What somebody chose before there was a person on the server to keep it for. */
export const keptPreferences = {
  read(): Partial<Preferences> {
    const parsed = partialSchema.safeParse(readKept<Preferences>(key));
    return parsed.success ? (parsed.data as Partial<Preferences>) : {};
  },
  add(change: Partial<Preferences>): void {
    writeKept(key, { ...keptPreferences.read(), ...change });
  },
};
