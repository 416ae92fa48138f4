import { fieldLabel } from '@greenroom/shared/document/field-label';
import { field } from '@greenroom/shared/document/field';
import type { Question } from '@greenroom/shared/question/question.schema';
import type { Written } from '@greenroom/shared/result/result.schema';
import { starterOf } from '@greenroom/shared/run/answer-language';
import { languages } from '@greenroom/shared/vocabulary/language';
import type { BothWorks } from './both-works.ts';

/** One field at the bell and after it; null where it never held a word. */
export function writtenIn(key: string, { atBell, now }: BothWorks): Written | null {
  const [before, after] = [atBell.text(key), now.text(key)];
  if (before.trim() === '' && after.trim() === '') return null;
  return { key, label: fieldLabel(key), atBell: before, afterBell: before === after ? null : after };
}

/** Everything written for a question; a starter that was never touched is nobody's words. */
export function writtenFor(question: Question, works: BothWorks): Written[] {
  const keys = new Set([...works.atBell.textKeys(question.id), ...works.now.textKeys(question.id)]);
  const written = [...keys].map((key) => writtenIn(key, works)).filter((entry) => entry !== null);
  return written.filter((entry) => entry.afterBell !== null || hasOwnWords(question, entry));
}

/** True where somebody had typed in it by the bell. */
export function hasOwnWords(question: Question, { key, atBell }: Written): boolean {
  const language = languages.find((known) => field.code(question.id, known) === key);
  const starter = language === undefined ? '' : starterOf(question, language);
  return atBell.trim() !== '' && atBell.trim() !== starter.trim();
}
