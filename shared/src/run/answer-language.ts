import type { QuestionView } from '../question/question-view.schema.ts';
import { codingLanguages, type Language } from '../vocabulary/language.ts';

/** What of a question decides in which languages it may be answered; a `QuestionView` and a whole `Question` both have it. */
type Answerable = Pick<QuestionView, 'type' | 'kind' | 'language' | 'starters' | 'files' | 'run'>;

/** Languages that the question may be answered in; the question's own where it has one. */
export function languagesOf({ type, kind, language, starters = {} }: Answerable): readonly Language[] {
  if (type === 'sql') return ['sql'];
  if (kind === 'mongo') return ['mongo'];
  if (language !== undefined) return [language];
  const offered = codingLanguages.filter((known) => starters[known] !== undefined);
  return offered.length > 0 ? offered : codingLanguages;
}

/** The language an answer is in: the one chosen for this question, else the round's, where the question has it; else its first. */
export function languageOf(question: Answerable, chosen: unknown, ofRound: Language): Language {
  const offered = languagesOf(question);
  const wanted = [chosen, ofRound].flatMap((one) => offered.filter((known) => known === one));
  return wanted[0] ?? offered[0] ?? ofRound;
}

/**
 * What stands in the editor before anything is typed. A repair begins with the file to repair, a review with the file it
 * shows, or with all of them under their names.
 */
export function starterOf({ starters = {}, type, files = {}, run }: Answerable, language: Language): string {
  if (type !== 'review') return starters[language] ?? '';
  if (run !== undefined) return files[run.edit] ?? '';
  const entries = Object.entries(files);
  if (entries.length === 1) return entries[0]?.[1] ?? '';
  const comment = ['python', 'ruby'].includes(language) ? '#' : language === 'sql' ? '--' : '//';
  return entries.map(([name, source]) => `${comment} ${name}\n${source}`).join('\n');
}
