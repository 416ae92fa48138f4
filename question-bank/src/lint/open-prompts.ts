import type { Question } from '@greenroom/shared/question/question.schema';
import type { Path } from '../source.ts';
import { eachQuestion, error, type Remark } from './rule.ts';

/** What an employer has no business asking: it decides nothing about the work and, in most countries, breaks the law. */
const forbidden: readonly [string, RegExp][] = [
  [
    'age',
    /\b(how old are you|your (age|date of birth|birthday)|(what|which) year were you born|when (do|will) you retire)\b/i,
  ],
  [
    'family',
    /\b(are you (married|single|pregnant|engaged)|your (husband|wife|spouse|marital status|children|kids)|(have|having|want|plan(ning)?) (to have |any )?(children|kids|a family|a baby))\b/i,
  ],
  [
    'religion',
    /\b(your (religion|faith|church|beliefs about god)|are you (religious|christian|muslim|jewish|hindu)|which holidays do you observe)\b/i,
  ],
  [
    'health',
    /\b(your (health(?! check)|disability|illness|medical (history|condition)|medication)|are you (disabled|ill|healthy)|do you have (a|any) (disability|illness|disease)|sick days)\b/i,
  ],
  [
    'origin',
    /\b(where are you (really |originally )?from|your (nationality|ethnicity|race(?! condition)|citizenship|native (language|tongue)|birthplace)|where were you born)\b/i,
  ],
  [
    'orientation',
    /\b(your (sexual orientation|gender identity|sex life)|are you (gay|straight|trans|lesbian))\b/i,
  ],
  [
    'politics',
    /\b(who (do|did|will) you vote|your (political (views|party)|union membership)|are you (in|a member of) a union)\b/i,
  ],
  [
    'record or money',
    /\b(have you ever been arrested|your (debts|credit score|current salary|salary history))\b/i,
  ],
];

/** The subjects a text asks about that are nobody's business. */
export const whyNotToAsk = (text: string) =>
  forbidden.filter(([, pattern]) => pattern.test(text)).map(([subject]) => subject);

const closed = /^(have|has|did|do|does|are|is|was|were|can|could|would|will|should) (you|your)\b/i;
const opener =
  /\b(tell|describe|walk|talk|explain|give|share|think|pick|choose|show|imagine|say|how|what|why|when|which|who|where|put)\b/i;

/** Everything that is said to a candidate. */
function saidIn(question: Question): { path: Path; text: string }[] {
  const said: { path: Path; text: string }[] = [{ path: ['prompt'], text: question.prompt }];
  if ('opening' in question) said.push({ path: ['opening'], text: question.opening });
  if ('followups' in question)
    said.push(
      ...question.followups.map(({ ask }, index) => ({ path: ['followups', index, 'ask'], text: ask })),
    );
  if ('probes' in question)
    said.push(...question.probes.map(({ ask }, index) => ({ path: ['probes', index, 'ask'], text: ask })));
  return said;
}

/** True where a person can answer with one word: every sentence that asks anything begins like "Did you". */
function isClosed(text: string): boolean {
  const sentences = text.split(/(?<=[.?!])\s+/);
  const asks = sentences.filter((sentence) => sentence.includes('?'));
  const invites = sentences.some((sentence) => !closed.test(sentence) && opener.test(sentence));
  return asks.length > 0 && !invites;
}

/** Behavioral and managerial prompts invite a story, and no question asks what may not be asked. */
export const openPrompts = eachQuestion((question, { at }) => {
  if (question.type !== 'behavioral' && question.type !== 'managerial') return [];
  const remarks: Remark[] = saidIn(question).flatMap(({ path, text }) =>
    whyNotToAsk(text).map((subject) => error(at(question, path), `one may not ask about ${subject}`)),
  );
  if (isClosed(question.prompt))
    remarks.push(
      error(at(question, ['prompt']), 'a yes or no would answer it: ask how, what or for a story'),
    );
  if (question.type === 'behavioral') {
    const parts = new Set<string>(question.probes.map(({ part }) => part));
    const missing = ['S', 'T', 'A', 'R'].filter((part) => !parts.has(part));
    if (missing.length > 0)
      remarks.push(error(at(question, ['probes']), `no probe for ${missing.join(', ')}`));
  }
  return remarks;
});
