import { createHash } from 'node:crypto';
import { field } from '@greenroom/shared/document/field';
import type { Judgement, Moment } from '@greenroom/shared/judgement/judgement.schema';
import type { Question } from '@greenroom/shared/question/question.schema';
import { languageOf, starterOf } from '@greenroom/shared/run/answer-language';
import { type RuntimeId, runtimeOf } from '@greenroom/shared/run/runtime';
import { allCases } from '@greenroom/shared/run/visible-cases';
import type { RoundState } from '@greenroom/shared/session/session-state';
import type { Language } from '@greenroom/shared/vocabulary/language';
import type { BothWorks } from '../result/both-works.ts';
import type { Work } from '../result/work.ts';

/** A text of a candidate's that can be judged: what they wrote in answer to a question with tests, at one moment. */
export interface JudgedText {
  question: Question;
  moment: Moment;
  language: Language;
  runtime: RuntimeId;
  source: string;
  sourceDigest: string;
}

/** The text at the bell and, where something else stands there since, the one of now. Untouched starters are nobody's. */
export function judgedTexts(round: RoundState, question: Question, works: BothWorks): JudgedText[] {
  const cases = allCases(question);
  const canCompare = cases.length > 0 && cases.every(({ expectation }) => expectation.kind !== 'unknown');
  if (!canCompare) return [];
  const atBell = textIn(works.atBell, round, question);
  const now = textIn(works.now, round, question);
  const isChanged = atBell.language !== now.language || atBell.source !== now.source;
  return [
    ...judgeable(question, { ...atBell, moment: 'bell' }),
    ...(isChanged ? judgeable(question, { ...now, moment: 'after' }) : []),
  ];
}

/** How this text was judged; undefined while no browser has run it. */
export function judgementOf({ judgements }: RoundState, text: JudgedText): Judgement | undefined {
  return judgements.find(
    ({ questionId, moment, language, sourceDigest }) =>
      questionId === text.question.id &&
      moment === text.moment &&
      language === text.language &&
      sourceDigest === text.sourceDigest,
  );
}

function textIn(work: Work, { setup }: RoundState, question: Question) {
  const language = languageOf(question, work.language(question.id), setup.language);
  return { language, source: work.text(field.code(question.id, language)) };
}

type Text = Pick<JudgedText, 'language' | 'source' | 'moment'>;

function judgeable(question: Question, text: Text): JudgedText[] {
  const { language, source } = text;
  const runtime = runtimeOf(question, language);
  const isTouched = source.trim() !== '' && source.trim() !== starterOf(question, language).trim();
  const sourceDigest = createHash('sha256').update(source).digest('hex');
  return runtime !== null && isTouched ? [{ ...text, question, runtime, sourceDigest }] : [];
}
