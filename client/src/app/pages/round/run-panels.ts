import type { QuestionType } from '@greenroom/shared/question/question.schema';
import type { ComponentType } from 'react';
import { CodingPanel } from './run/coding-panel.tsx';
import { RepairPanel } from './run/repair-panel.tsx';
import type { RunPanelProps } from './run/run-panel-props.ts';
import { SqlPanel } from './run/sql-panel.tsx';

/** What stands below the editor and shows what came of a run, by type of question. */
export const runPanels: Partial<Record<QuestionType, ComponentType<RunPanelProps>>> = {
  coding: CodingPanel,
  sql: SqlPanel,
  review: RepairPanel,
};
