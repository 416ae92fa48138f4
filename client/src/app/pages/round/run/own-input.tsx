import type { QuestionView } from '@greenroom/shared/question/question-view.schema';
import { OwnInputForm } from '../../../../features/run/own-input-form.tsx';
import { firstInput, type OwnInputKind } from '../../../../features/run/own-input.ts';
import type { CodeRun } from './use-code-run.ts';
import { useOwnInput } from './use-own-input.ts';

interface Props {
  question: QuestionView;
  kind: Exclude<OwnInputKind, null>;
  run: CodeRun;
}

export function OwnInput({ question, kind, run }: Props) {
  const [typed, type] = useOwnInput(question.id, firstInput(kind, run.cases[0]?.input));
  return (
    <OwnInputForm
      kind={kind}
      typed={typed}
      onType={type}
      isBusy={run.isBusy}
      outcome={run.ownOutcome}
      onRun={run.runOwn}
      onGoTo={run.goTo}
    />
  );
}
