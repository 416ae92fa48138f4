import { field, maps } from '@greenroom/shared/document/field';
import type { QuestionView } from '@greenroom/shared/question/question-view.schema';
import { languageOf, languagesOf, starterOf } from '@greenroom/shared/run/answer-language';
import type { Language } from '@greenroom/shared/vocabulary/language';
import { useEffect } from 'react';
import { seedText } from '../../../features/document/seed-text.ts';
import { useSharedEntry } from '../../../features/document/use-shared.ts';
import { useRound } from './round-context.ts';

/** In which language this question is answered, which others may be chosen, and the text of the one chosen. */
export function useCode(question: QuestionView) {
  const { work, round } = useRound();
  const [chosen, choose] = useSharedEntry(work.getMap<Language>(maps.languages), question.id);
  const languages = languagesOf(question);
  const language = languageOf(question, chosen, round.language);
  const key = field.code(question.id, language);
  const starter = starterOf(question, language);
  useEffect(() => seedText(work, key, starter), [work, key, starter]);
  return { language, languages, choose, text: work.getText(key) };
}

export type Code = ReturnType<typeof useCode>;
