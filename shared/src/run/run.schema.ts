import * as z from 'zod/mini';

/** What of a program's output is kept, in characters of stdout and stderr together, per case. */
export const maxOutputChars = 64 * 1024;
/** Cases of one run, own input included. */
export const maxCases = 100;

/**
 * How code is called. `function`: `entry` is called with the case's argument list · `program`: the source is the file
 * `entry`, beside `files`, with the case's text on stdin · `sql`: the case's statements set the database up, then the source
 * is executed · `query`: an aggregation pipeline over the case's collections.
 */
export const jobKinds = ['function', 'program', 'sql', 'query'] as const;
export type JobKind = (typeof jobKinds)[number];

/** Input of one case by kind: argument list · `{ stdin }` · `{ setup }` (SQL text) · `{ from, collections }`. Never what is expected. */
export const runCaseSchema = z.object({ id: z.string(), input: z.unknown() });
export type RunCase = z.infer<typeof runCaseSchema>;

export const runJobSchema = z.object({
  kind: z.enum(jobKinds),
  source: z.string(),
  /** Name of the function, or of the file that the source is. */
  entry: z.optional(z.string()),
  /** Name of the file that the source is, where another one is run (`entry`). */
  sourceFile: z.optional(z.string()),
  files: z.optional(z.record(z.string(), z.string())),
  /** SQL: also ask how the database would go about it. */
  explain: z.optional(z.boolean()),
  cases: z.array(runCaseSchema),
});
/** One run: a source and what to feed it. */
export type RunJob = z.infer<typeof runJobSchema>;

/**
 * Why a case has no output. `syntax` and `runtime` are the candidate's, with the place where known (1-based);
 * `time-limit`, `memory-limit`, `output-limit` what the sandbox stopped; `unavailable` that the runtime did not start.
 */
export const runFaultSchema = z.object({
  kind: z.enum(['syntax', 'runtime', 'time-limit', 'memory-limit', 'output-limit', 'unavailable']),
  /** As the language names it: `ValueError`, `TypeError`. */
  type: z.optional(z.string().check(z.maxLength(200))),
  message: z.string().check(z.maxLength(4000)),
  line: z.optional(z.int()),
  column: z.optional(z.int()),
});
export type RunFault = z.infer<typeof runFaultSchema>;

/** Rows as arrays, since two columns may share a name. Values are JSON: numbers, strings, booleans, null. */
export const sqlTableSchema = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
});
export type SqlTable = z.infer<typeof sqlTableSchema>;

/**
 * What came of one case: exactly one of `output` and `fault`. Output by kind: the returned JSON value · stdout text · the last
 * statement's `SqlTable` · an array of documents. It comes from where the candidate's code ran: nothing in it is trusted.
 */
export const caseOutcomeSchema = z.object({
  id: z.string().check(z.maxLength(100)),
  output: z.optional(z.unknown()),
  fault: z.optional(runFaultSchema),
  stdout: z.string().check(z.maxLength(maxOutputChars)),
  stderr: z.string().check(z.maxLength(maxOutputChars)),
  /** SQL with `explain`: the plan as the database prints it. */
  plan: z.optional(z.string().check(z.maxLength(maxOutputChars))),
  ms: z.number().check(z.nonnegative()),
});
export type CaseOutcome = z.infer<typeof caseOutcomeSchema>;

/**
 * One test of a report, after Exercism's results.json v2 with `ms` and `hidden`. `status` is error where nothing could be
 * compared. `expected` and `actual` are shown side by side; a hidden test carries them only once the round has ended.
 */
export const testReportSchema = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(['pass', 'fail', 'error']),
  message: z.optional(z.string()),
  output: z.optional(z.string()),
  input: z.optional(z.unknown()),
  expected: z.optional(z.unknown()),
  actual: z.optional(z.unknown()),
  fault: z.optional(runFaultSchema),
  ms: z.number(),
  hidden: z.boolean(),
});
export type TestReport = z.infer<typeof testReportSchema>;

/** `error`: it could not even be run · `fail`: at least one test did not pass. */
export const runReportSchema = z.object({
  version: z.literal(2),
  status: z.enum(['pass', 'fail', 'error']),
  message: z.optional(z.string()),
  tests: z.array(testReportSchema),
});
export type RunReport = z.infer<typeof runReportSchema>;
