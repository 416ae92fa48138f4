import type { QuestionId } from '../lib/id.ts';
import type { Language } from '../vocabulary/language.ts';

/**
 * Names of the shared types inside a round's work document. Both sides build keys here and nowhere else, so that a
 * result finds every word that was typed.
 *
 * Y.Text: `words/<step>`, `answer/<question>/<part>`, `code/<question>/<language>`. Y.Map: `choices` (question → option
 * ids), `estimates` (`<question>/<estimate>` → text), `ticks` (`<question>/<part>/<index>` → boolean), `languages`
 * (question → language), `board/<question>` (elements of the whiteboard), `findings/<question>` (id → Y.Map of a
 * `Finding`, its text a Y.Text). Y.Array: `marks/<question>`.
 */
export const field = {
  words: (stepId: string) => `words/${stepId}`,
  answer: (questionId: QuestionId, part: AnswerPart) => `answer/${questionId}/${part}`,
  code: (questionId: QuestionId, language: Language) => `code/${questionId}/${language}`,
  board: (questionId: QuestionId) => `board/${questionId}`,
  marks: (questionId: QuestionId) => `marks/${questionId}`,
  findings: (questionId: QuestionId) => `findings/${questionId}`,
  estimate: (questionId: QuestionId, estimateId: string) => `${questionId}/${estimateId}`,
  tick: (questionId: QuestionId, part: string, index: number) => `${questionId}/${part}/${index}`,
} as const;

/** Names of the Y.Maps of a work document. */
export const maps = {
  choices: 'choices',
  estimates: 'estimates',
  ticks: 'ticks',
  languages: 'languages',
} as const;

/** The Y.Text of a notes document. */
export const notesText = 'notes';

/** In a notes document of a pair: the scorecard being filled. Y.Map of what was chosen (line → value), and its words. */
export const scorecardDraft = {
  choices: 'scorecard',
  words: (part: 'went-well' | 'change' | 'self-rating') => `scorecard/${part}`,
} as const;

/** Parts of a written answer; `probe-<n>`, `deep-dive-<n>` and `to-ask-<n>` count from 0. */
export type AnswerPart =
  | 'main'
  | 'clarify'
  | 'approach'
  | 'test'
  | 'findings'
  | 'follow-up'
  | 'requirements'
  | 'entities'
  | 'api'
  | 'high-level'
  | 'board-text'
  | `probe-${number}`
  | `deep-dive-${number}`
  | `to-ask-${number}`;

/** A moment of a spoken answer: which letter of the story begins, in ms from the start of its recording or answer. */
export interface Mark {
  letter: 'S' | 'T' | 'A' | 'R';
  atMs: number;
}
