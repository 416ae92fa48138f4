import { field, maps } from '@greenroom/shared/document/field';
import type { QuestionView } from '@greenroom/shared/question/question-view.schema';
import { codingLanguages, type Language } from '@greenroom/shared/vocabulary/language';
import { useEffect } from 'react';
import { seedText } from '../../../features/document/seed-text.ts';
import { useSharedEntry } from '../../../features/document/use-shared.ts';
import { useRound } from './round-context.ts';

/** In which language this question is answered, which others may be chosen, and the text of the one chosen. */
export function useCode(question: QuestionView) {
  const { work, round } = useRound();
  const [chosen, choose] = useSharedEntry(work.getMap<Language>(maps.languages), question.id);
  const languages = languagesOf(question);
  const wanted = chosen ?? round.language;
  const language = languages.includes(wanted) ? wanted : (languages[0] ?? round.language);
  const key = field.code(question.id, language);
  const starter = starterOf(question, language);
  useEffect(() => seedText(work, key, starter), [work, key, starter]);
  return { language, languages, choose, text: work.getText(key) };
}

function languagesOf({ type, kind, language, starters = {} }: QuestionView): readonly Language[] {
  if (type === 'sql') return ['sql'];
  if (kind === 'mongo') return ['mongo'];
  if (language) return [language];
  const offered = codingLanguages.filter((known) => starters[known] !== undefined);
  return offered.length > 0 ? offered : codingLanguages;
}

/** A review is repaired in the file it shows; where it shows several, each under its name. */
function starterOf({ starters = {}, type, files = {} }: QuestionView, language: Language): string {
  if (type !== 'review') return starters[language] ?? '';
  const entries = Object.entries(files);
  if (entries.length === 1) return entries[0]?.[1] ?? '';
  const comment = ['python', 'ruby'].includes(language) ? '#' : language === 'sql' ? '--' : '//';
  return entries.map(([name, source]) => `${comment} ${name}\n${source}`).join('\n');
}
