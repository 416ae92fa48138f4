import type { QuestionView } from '@greenroom/shared/question/question-view.schema';
import { makeJob } from '@greenroom/shared/run/make-job';
import { type RuntimeId, runtimeOf } from '@greenroom/shared/run/runtime';
import { languageLabels } from '@greenroom/shared/vocabulary/language';
import { useRound } from '../round-context.ts';
import { runPanels } from '../run-panels.ts';
import { RanBy } from '../run/ran-by.tsx';
import { RunButton } from '../run/run-button.tsx';
import { useCodeRun } from '../run/use-code-run.ts';
import { type Code, useCode } from '../use-code.ts';
import { CodeFrame } from './code-frame.tsx';

/** The editor of one question, its language, and what runs it where something does. */
export function CodeField({ question }: { question: QuestionView }) {
  const code = useCode(question);
  const { language } = code;
  const isRun = makeJob(question, { language, source: '', cases: [] }) !== null;
  const runtimeId = runtimeOf(question, language);
  if (!isRun) return <CodeFrame question={question} code={code} />;
  if (runtimeId)
    return <RunnableCode key={runtimeId} question={question} code={code} runtimeId={runtimeId} />;
  const note = `${languageLabels[language]} does not run here: write it as you would, and compare it with the strong answer in the result.`;
  return <CodeFrame question={question} code={code} below={<p className="text-sm text-muted">{note}</p>} />;
}

interface Props {
  question: QuestionView;
  code: Code;
  runtimeId: RuntimeId;
}

function RunnableCode({ question, code, runtimeId }: Props) {
  const run = useCodeRun({ question, code, runtimeId });
  const { isLed } = useRound();
  const RunPanel = runPanels[question.type];
  return (
    <CodeFrame
      question={question}
      code={code}
      editor={run.editor}
      marks={run.marks}
      onRun={run.runTests}
      actions={<RunButton run={run} title={question.title} />}
      below={
        <>
          {isLed && <RanBy questionId={question.id} />}
          {RunPanel && <RunPanel question={question} run={run} />}
        </>
      }
    />
  );
}
