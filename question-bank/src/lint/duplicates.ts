import type { Question } from '@greenroom/shared/question/question.schema';
import { error, warning, type Rule } from './rule.ts';
import { gramsOf, jaccard } from './text.ts';

const same = 0.9;
const similar = 0.6;

function textOf(question: Question): string {
  const options = question.type === 'quiz' ? question.options.map(({ text }) => text) : [];
  return [question.prompt, ...options].join(' ');
}

const isDeclared = (a: Question, b: Question) =>
  a.distinct_from.includes(b.id) || b.distinct_from.includes(a.id);

/** No question is asked twice in other clothes: compared by the character 4-grams of what the candidate reads. */
export const duplicates: Rule = (bank, { at }) => {
  const known: { question: Question; grams: Set<string> }[] = [];
  return [...bank.questions.values()].flatMap((question) => {
    const grams = gramsOf(textOf(question));
    // Sets that differ this much in size cannot reach the share, so most pairs need no counting.
    const near = known.filter(
      (other) => Math.min(grams.size, other.grams.size) >= similar * Math.max(grams.size, other.grams.size),
    );
    known.push({ question, grams });
    return near.flatMap((other) => {
      const share = jaccard(grams, other.grams);
      if (share < similar || isDeclared(question, other.question)) return [];
      const message = `${Math.round(share * 100)} % like ${other.question.slug}`;
      return share >= same
        ? [error(at(question, ['prompt']), `${message}; say distinct_from if it is meant`)]
        : [warning(at(question, ['prompt']), message)];
    });
  });
};
