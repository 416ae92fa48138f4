import * as z from 'zod/mini';
import { languageSchema } from '../vocabulary/language.ts';
import { sqlTableSchema } from '../run/run.schema.ts';
import { textSchema } from './question-part.schema.ts';

/** What running a wrong solution must end in. */
export const verdictSchema = z.enum(['wrong_answer', 'time_limit', 'runtime_error']);

/** Source by language; the file behind it is `solutions/<slug>.<extension>`. */
export const sourcesSchema = z.partialRecord(languageSchema, z.string());

export const signatureSchema = z.strictObject({
  name: textSchema,
  params: z.array(z.strictObject({ name: textSchema, type: textSchema })),
  returns: textSchema,
});

/**
 * One published case, immutable: a fix is a new case with a new `uuid`. A function case has `input` as the argument list; a
 * stdio case has text. Exactly one of `expected` and `error` (a fragment of the message) is given. `boundary` marks a
 * hidden case that kills no listed wrong solution and is kept on purpose.
 */
export const testCaseSchema = z.strictObject({
  uuid: z.uuid(),
  description: textSchema,
  input: z.unknown(),
  expected: z.optional(z.unknown()),
  error: z.optional(textSchema),
  boundary: z.optional(z.boolean()),
});
export type TestCase = z.infer<typeof testCaseSchema>;

/** How outputs are compared: number tolerance (absolute and relative), order ignored, or white-space tokens for stdio. */
export const comparatorSchema = z.strictObject({
  tolerance: z.optional(z.number()),
  unordered: z.optional(z.boolean()),
  tokens: z.optional(z.boolean()),
});

export const codingFields = {
  kind: z._default(z.enum(['function', 'stdio', 'mongo']), 'function'),
  signature: z.optional(signatureSchema),
  comparator: z._default(comparatorSchema, {}),
  /** Mongo items: the collections the query runs on, each an array of documents. */
  collections: z.optional(z.record(z.string(), z.array(z.unknown()))),
  tests: z.strictObject({ visible: z.array(testCaseSchema), hidden: z.array(testCaseSchema) }),
  starters: sourcesSchema,
  solutions: sourcesSchema,
  wrong: z.array(
    z.strictObject({
      file: textSchema,
      mistake: textSchema,
      verdict: verdictSchema,
      language: languageSchema,
      source: z.string(),
    }),
  ),
  complexity: textSchema,
};

export const sqlFields = {
  dialect: z.enum(['postgresql', 'sqlite']),
  schema: textSchema,
  /** `expected` is what the reference answers on this seed, written by `bank verify --write`. */
  seeds: z
    .array(z.strictObject({ name: textSchema, sql: textSchema, expected: z.optional(sqlTableSchema) }))
    .check(z.minLength(2)),
  reference: textSchema,
  alternatives: z.array(z.strictObject({ name: textSchema, sql: textSchema })),
  wrong: z.array(z.strictObject({ name: textSchema, mistake: textSchema, sql: textSchema })),
  ordered: z.boolean(),
};

const lineRange = { file: textSchema, lines: z.tuple([z.int(), z.int()]) };

/** `review` shows a diff; `debug` a small repository with a failing test. `files` hold the state the candidate reads. */
export const reviewFields = {
  kind: z._default(z.enum(['review', 'debug']), 'review'),
  language: languageSchema,
  diff: z.optional(textSchema),
  files: z.record(z.string(), z.string()),
  fixed: z.record(z.string(), z.string()),
  /** How a `debug` item is run: `entry` is the failing test, `edit` the file that the candidate repairs. */
  run: z.optional(z.strictObject({ entry: textSchema, edit: textSchema })),
  issues: z.array(
    z.strictObject({
      ...lineRange,
      severity: z.enum(['critical', 'major', 'minor']),
      category: z.enum([
        'correctness',
        'security',
        'performance',
        'concurrency',
        'maintainability',
        'api',
        'testing',
        'data',
      ]),
      title: textSchema,
      why: textSchema,
      fix: textSchema,
    }),
  ),
  decoys: z.array(z.strictObject({ ...lineRange, why: textSchema })).check(z.minLength(1)),
};
