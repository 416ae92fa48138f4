import type { Language } from '../vocabulary/language.ts';
import { phaseOf } from './fit.ts';
import type { Wish } from './pairing.schema.ts';
import type { Pair, Ticket } from './ticket.ts';

/** What two people would practise together. `people`: the first round's candidate, then its interviewer; `languages` in the same order, each one's own as candidate. */
export interface MeetingTerms extends Pick<Wish, 'phase' | 'length' | 'ways' | 'medium'> {
  people: readonly [Ticket, Ticket];
  languages: readonly [Language, Language];
}

/** The terms on which a pair meets: of two lengths the shorter, of two ways one, of two media text. Of two who take either role the one who waited longer answers first. */
export function meetingTerms(pair: Pair): MeetingTerms {
  const [one, other] = pair;
  const isTurned = one.wish.firstRole === 'interviewer' || other.wish.firstRole === 'candidate';
  const people = isTurned ? ([other, one] as const) : ([one, other] as const);
  const either = <K extends 'length' | 'ways' | 'medium'>(key: K, small: Wish[K]): Wish[K] =>
    one.wish[key] === other.wish[key] ? one.wish[key] : small;
  return {
    phase: phaseOf(one, other) ?? one.wish.phase,
    length: either('length', 'short'),
    ways: either('ways', 'one'),
    medium: either('medium', 'text'),
    people,
    languages: [languageOf(people[0], people[1]), languageOf(people[1], people[0])],
  };
}

/** What `candidate` answers in: a language of both, else the one of whom did not agree to another. */
function languageOf(candidate: Ticket, interviewer: Ticket): Language {
  const shared = candidate.wish.languages.find((language) => interviewer.wish.languages.includes(language));
  const moves = candidate.agreed.includes('language') && !interviewer.agreed.includes('language');
  return shared ?? first(moves ? interviewer.wish : candidate.wish);
}

function first({ languages: [language] }: Wish): Language {
  if (language === undefined) throw new Error('a wish without a language');
  return language;
}
