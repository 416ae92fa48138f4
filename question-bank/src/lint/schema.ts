import { error, type Rule } from './rule.ts';

/** What the loader could not read. */
export const schema: Rule = (_bank, { problems }) =>
  problems.map(({ reason, ...place }) => error(place, reason));
