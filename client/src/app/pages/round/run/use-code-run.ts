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
import type { RunResult } from '../../../../features/run/sandbox/host-state.ts';
import { runtimeHost } from '../../../../features/run/sandbox/runtime-host.ts';
import { useRun } from '../../../../features/run/use-run.ts';
import { useRuntime } from '../../../../features/run/use-runtime.ts';
import { announce } from '../../../../ui/announcement.ts';
import { useRound } from '../round-context.ts';
import type { Code } from '../use-code.ts';
import { listTests, printedBefore } from './list-tests.ts';

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
  const [inHand, setInHand] = useState<'own' | 'tests'>('tests');
  const [done, setDone] = useState<Partial<Record<'own' | 'tests', readonly CaseOutcome[]>>>({});
  const editor = useRef<EditorHandle | null>(null);
  const cases = useMemo(() => visibleCases(question), [question]);
  const isBusy = run.phase !== 'idle';
  const outcomesOf = (what: 'own' | 'tests') => (what === inHand ? run.outcomes : null) ?? done[what] ?? null;
  const newest = outcomesOf(inHand);
  const last = round.runs[question.id];
  const before = last?.language === language ? last.report : undefined;

  async function start(what: 'own' | 'tests', chosen: readonly RunCase[]) {
    const job = makeJob(question, { language, source: text.toString(), cases: chosen });
    if (!job || isBusy) return null;
    setInHand(what);
    runtime.accept();
    const result = await run.start(question.type === 'sql' ? { ...job, explain: true } : job);
    if (result) setDone((known) => ({ ...known, [what]: result.outcomes }));
    return result;
  }

  async function runTests() {
    const inputs = cases.map(({ id, input }) => ({ id, input }));
    const result = await start('tests', inputs);
    if (!result) return;
    announce(resultWords(cases, result));
    const hasRun = result.outcomes.some(({ fault }) => fault?.kind !== 'unavailable');
    if (result.isStopped || !hasRun) return;
    const record = { questionId: question.id, language, outcomes: trimOutcomes(result.outcomes) };
    await actions.recordRun(record).catch(ignore);
  }

  return {
    runtime,
    phase: run.phase,
    isBusy,
    isStopped: run.isStopped,
    cases,
    tests: listTests({ cases, outcomes: outcomesOf('tests'), before }),
    /** Of whatever was run last, for what it printed and where it stopped. */
    outcomes: newest ?? printedBefore(before),
    ownOutcome: outcomesOf('own')?.[0] ?? null,
    marks: useMemo(() => faultyLines(newest ?? []), [newest]),
    editor,
    goTo: (line: number, column?: number) => editor.current?.goTo(line, column),
    runTests: () => void runTests(),
    runOwn: (input: unknown) => void start('own', [{ id: ownId, input }]),
    stop: run.stop,
  };
}
export type CodeRun = ReturnType<typeof useCodeRun>;

function resultWords(cases: readonly JudgedCase[], { outcomes, isStopped }: RunResult): string {
  const { tests } = judge(cases, outcomes);
  const passed = tests.filter(({ status }) => status === 'pass').length;
  return `${isStopped ? 'Stopped. ' : ''}${passed} of ${tests.length} tests passed`;
}
