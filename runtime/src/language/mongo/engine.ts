import type { CaseOutcome, RunCase, RunJob } from '@greenroom/shared/run/run.schema';
import { aggregate } from 'mingo';
import type { Language } from '../../engine.ts';
import { consoleOf } from '../javascript/console.ts';
import { faultOf, sourceName } from '../javascript/fault.ts';
import { Printed } from '../javascript/printed.ts';
import { toJson } from '../javascript/to-json.ts';
import { fromJavaScript, SyntaxFault } from '../javascript/translate.ts';

type Documents = Record<string, unknown>[];
interface Input {
  from: string;
  collections: Record<string, Documents>;
}

// oxlint-disable-next-line no-eval -- Evaluating what a candidate wrote is the purpose of the sandbox.
const evaluate = globalThis.eval;
const isoDate = (text: string): Date => new Date(text);

/** The pipeline is what the last statement is worth: a bare array, or one made with variables before it. */
function pipelineOf(source: string): Documents {
  const value = evaluate(`${fromJavaScript(source)}\n//# sourceURL=${sourceName}`) as unknown;
  if (!Array.isArray(value)) throw new TypeError('A pipeline is an array of stages: [{ $match: … }, …].');
  return value as Documents;
}

function find({ from, collections }: Input, pipeline: Documents): unknown {
  const documents = collections[from] ?? [];
  return aggregate(documents, pipeline, { collectionResolver: (name) => collections[name] ?? [] });
}

function outcomeOf({ id, input }: RunCase, source: string): CaseOutcome {
  const printed = new Printed();
  Object.assign(globalThis, { console: consoleOf(() => printed), ISODate: isoDate });
  const startedAt = performance.now();
  const rest = () => ({ stdout: printed.stdout, stderr: printed.stderr, ms: performance.now() - startedAt });
  try {
    const output = toJson(find(input as Input, pipelineOf(source)), 'The result');
    return { id, output, ...rest() };
  } catch (error) {
    if (!(error instanceof SyntaxFault)) return { id, fault: faultOf(error), ...rest() };
    const { message, line, column } = error;
    return { id, fault: { kind: 'syntax', type: 'SyntaxError', message, line, column }, ...rest() };
  }
}

export const language: Language = {
  boot: () =>
    Promise.resolve({
      isFromSnapshot: false,
      run({ cases, source }: RunJob, report: (outcome: CaseOutcome) => void) {
        for (const one of cases) report(outcomeOf(one, source));
      },
    }),
};
