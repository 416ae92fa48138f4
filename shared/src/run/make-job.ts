import type { QuestionView } from '../question/question-view.schema.ts';
import type { Language } from '../vocabulary/language.ts';
import type { RunCase, RunJob } from './run.schema.ts';

/** What of a question decides how its answer is run; a `QuestionView` and a whole `Question` both have it. */
export type Runnable = Pick<QuestionView, 'type' | 'kind' | 'signature' | 'schema' | 'files' | 'run'>;

/** A text to run, and with what. Inputs as the bank (or the candidate, for one of their own) has them. */
export interface Candidate {
  language: Language;
  source: string;
  cases: readonly RunCase[];
}

/** Ending of the file that a program is, by language. */
const endings: Readonly<Record<Language, string>> = {
  python: 'py',
  javascript: 'js',
  typescript: 'ts',
  ruby: 'rb',
  php: 'php',
  java: 'java',
  csharp: 'cs',
  go: 'go',
  rust: 'rs',
  sql: 'sql',
  mongo: 'mongo.js',
};

/**
 * The job that runs a text on these cases; null where a question has nothing to run (a review without a test, a quiz).
 * Only ids and inputs go into it: what is expected stays where it is compared.
 */
export function makeJob(question: Runnable, { language, source, cases }: Candidate): RunJob | null {
  const { type, kind, schema = '' } = question;
  const withInputs = (inputOf: (input: unknown) => unknown) =>
    cases.map(({ id, input }): RunCase => ({ id, input: inputOf(input) }));
  const asStdin = (input: unknown) => ({ stdin: String(input) });
  if (type === 'sql')
    return {
      kind: 'sql',
      source,
      cases: withInputs((seed) => ({ setup: `${schema}\n${String(seed)}` })),
    };
  if (type === 'review') return repairJob(question, source, withInputs(asStdin));
  if (type !== 'coding') return null;
  if (kind === 'mongo') return { kind: 'query', source, cases: withInputs((input) => input) };
  if (kind === 'stdio') {
    const entry = `solution.${endings[language]}`;
    return { kind: 'program', source, entry, cases: withInputs(asStdin) };
  }
  return { kind: 'function', source, entry: question.signature?.name, cases: withInputs((input) => input) };
}

/** The repaired file beside the others, and the failing test run. */
function repairJob({ kind, run, files = {} }: Runnable, source: string, cases: RunCase[]): RunJob | null {
  if (kind !== 'debug' || run === undefined) return null;
  const { [run.edit]: _before, ...others } = files;
  return { kind: 'program', source, entry: run.entry, sourceFile: run.edit, files: others, cases };
}
