import type { QuestionView } from '@greenroom/shared/question/question-view.schema';
import type { CodeRun } from './use-code-run.ts';

export interface RunPanelProps {
  question: QuestionView;
  run: CodeRun;
}
