import type { Clarification } from '../question/question-part.schema.ts';

const stopWords = new Set(
  'a an and are as at be been but by can could do does for from has have how i if in into is it its may me might must my of on one or our shall should so some than that the their them then there these they this to us was we what when where which who will with would you your any about'.split(
    ' ',
  ),
);

/** Least similarity for a match: with less, "write down an assumption" is the honest answer. */
const threshold = 0.34;

/**
 * Index of the clarification that answers what was typed, or null. Words are lower-cased, stripped of endings and of stop
 * words; the score is the cosine of the word sets, best over the clarification's own question and its other wordings.
 */
export function matchClarification(text: string, clarifications: readonly Clarification[]): number | null {
  const asked = wordsOf(text);
  if (asked.size === 0) return null;
  const scores = clarifications.map(({ q, match }) =>
    Math.max(...[q, ...match].map((wording) => cosine(asked, wordsOf(wording)))),
  );
  const best = scores.reduce((top, score, index) => (score > (scores[top] ?? 0) ? index : top), 0);
  return (scores[best] ?? 0) >= threshold ? best : null;
}

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !stopWords.has(word)).map(stem));
}

/** Enough of a stemmer for short English questions: endings go twice (initially, initial, initi), short words stay. */
function stem(word: string): string {
  return shorten(shorten(word));
}

function shorten(word: string): string {
  return word.length <= 4
    ? word.replace(/s$/, '')
    : word.replace(/(ations|ation|ings|ing|ies|ied|ed|es|s|e|ly|al)$/, '');
}

function cosine(left: Set<string>, right: Set<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  const common = [...left].filter((word) => right.has(word)).length;
  return common / Math.sqrt(left.size * right.size);
}
