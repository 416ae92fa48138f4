import type { QuestionType } from '@greenroom/shared/question/question.schema';
import type { QuestionView } from '@greenroom/shared/question/question-view.schema';
import type { Language } from '@greenroom/shared/vocabulary/language';
import type { ComponentType } from 'react';
import type * as Y from 'yjs';

export interface RunPanelProps {
  question: QuestionView;
  language: Language;
  text: Y.Text;
}

/** What stands below the editor and runs what is in it, by type of question. Empty until code runs. */
export const runPanels: Partial<Record<QuestionType, ComponentType<RunPanelProps>>> = {};
