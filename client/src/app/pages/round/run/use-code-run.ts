import type { QuestionView } from '@greenroom/shared/question/question-view.schema';
import type { JudgedCase } from '@greenroom/shared/run/expectation';
import { judge } from '@greenroom/shared/run/judge';
import { makeJob } from '@greenroom/shared/run/make-job';
import type { CaseOutcome, RunCase } from '@greenroom/shared/run/run.schema';
import type { RuntimeId } from '@greenroom/shared/run/runtime';
import { trimOutcomes } from '@greenroom/shared/run/trim-outcomes';
import { visibleCases } from '@greenroom/shared/run/visible-cases';
import { useMemo, useRef, useState } from 'react';
import type { EditorHandle } from '../../../../features/editor/editor-handle.ts';
import { faultyLines } from '../../../../features/run/fault-words.ts';
import { runtimeHost } from '../../../../features/run/sandbox/runtime-host.ts';
import { useRun } from '../../../../features/run/use-run.ts';
import { useRuntime } from '../../../../features/run/use-runtime.ts';
import { announce } from '../../../../ui/announcement.ts';
import { useRound } from '../round-context.ts';
import type { Code } from '../use-code.ts';
import { listTests } from './list-tests.ts';

const ownId = 'own';
/** A run that the server did not take is one line less in the result; nobody at work should hear of it. */
const ignore = () => undefined;

interface Place {
  question: QuestionView;
  code: Code;
  runtimeId: RuntimeId;
}

/** One question's code with what runs it: the visible tests are compared here, and told to the room. */
export function useCodeRun({ question, code: { language, text }, runtimeId }: Place) {
  const { round, actions } = useRound();
  const runtime = useRuntime(runtimeId, { isWanted: true });
  const run = useRun(runtimeHost(runtimeId));
  const [what, setWhat] = useState<'own' | 'tests'>('tests');
  const [ownOutcome, setOwnOutcome] = useState<CaseOutcome | null>(null);
  const [outcomes, setOutcomes] = useState<readonly CaseOutcome[] | null>(null);
  const editor = useRef<EditorHandle | null>(null);
  const cases = useMemo(() => visibleCases(question), [question]);
  const isBusy = run.phase !== 'idle';
  const isTesting = isBusy && what === 'tests';
  const shown = isTesting ? run.outcomes : outcomes;
  const last = round.runs[question.id];
  const before = last?.language === language ? last.report : undefined;

  async function start(wanted: 'own' | 'tests', chosen: readonly RunCase[]) {
    const source = text.toString();
    const made = makeJob(question, { language, source, cases: chosen });
    if (!made || isBusy) return null;
    setWhat(wanted);
    runtime.accept();
    return run.start(question.type === 'sql' ? { ...made, explain: true } : made);
  }

  async function runTests() {
    const result = await start(
      'tests',
      cases.map(({ id, input }) => ({ id, input })),
    );
    if (!result) return;
    setOutcomes(result.outcomes);
    announce(resultWords(cases, result.outcomes, result.isStopped));
    const hasRun = result.outcomes.some(({ fault }) => fault?.kind !== 'unavailable');
    if (result.isStopped || !hasRun) return;
    const record = { questionId: question.id, language, outcomes: trimOutcomes(result.outcomes) };
    await actions.recordRun(record).catch(ignore);
  }

  async function runOwn(input: unknown) {
    setOwnOutcome(null);
    const result = await start('own', [{ id: ownId, input }]);
    if (result) setOwnOutcome(result.outcomes[0] ?? null);
  }

  return {
    runtime,
    phase: run.phase,
    isBusy,
    cases,
    tests: listTests({ cases, outcomes: shown, before }),
    outcomes: what === 'own' && ownOutcome ? [ownOutcome] : shown,
    /** The visible tests were run in this page, not only in an earlier one. */
    hasRun: shown !== null,
    ownOutcome,
    marks: useMemo(() => faultyLines(ownOutcome ? [ownOutcome] : (outcomes ?? [])), [ownOutcome, outcomes]),
    editor,
    goTo: (line: number, column?: number) => editor.current?.goTo(line, column),
    runTests: () => void runTests(),
    runOwn: (input: unknown) => void runOwn(input),
    stop: run.stop,
  };
}
export type CodeRun = ReturnType<typeof useCodeRun>;

function resultWords(
  ...[cases, outcomes, isStopped]: [readonly JudgedCase[], readonly CaseOutcome[], boolean]
): string {
  const { tests } = judge(cases, outcomes);
  const passed = tests.filter(({ status }) => status === 'pass').length;
  return `${isStopped ? 'Stopped. ' : ''}${passed} of ${tests.length} tests passed`;
}
