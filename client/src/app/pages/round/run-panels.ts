import type { QuestionType } from '@greenroom/shared/question/question.schema';
import type { QuestionView } from '@greenroom/shared/question/question-view.schema';
import type { ComponentType } from 'react';
import { CodingPanel } from './run/coding-panel.tsx';
import { RepairPanel } from './run/repair-panel.tsx';
import { SqlPanel } from './run/sql-panel.tsx';
import type { CodeRun } from './run/use-code-run.ts';

export interface RunPanelProps {
  question: QuestionView;
  run: CodeRun;
}

/** What stands below the editor and shows what came of a run, by type of question. */
export const runPanels: Partial<Record<QuestionType, ComponentType<RunPanelProps>>> = {
  coding: CodingPanel,
  sql: SqlPanel,
  review: RepairPanel,
};
