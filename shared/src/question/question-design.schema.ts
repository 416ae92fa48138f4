import * as z from 'zod/mini';
import { levelSchema } from '../vocabulary/level.ts';
import { textSchema } from './question-part.schema.ts';

/** The design steps that reveal `checks` when the candidate alone moves on. */
export const designParts = ['requirements', 'entities', 'api', 'high-level'] as const;
export type DesignPart = (typeof designParts)[number];

/**
 * A number the candidate estimates: `formula` is arithmetic (+ - * / parentheses) over the names of `inputs`, and must
 * give `value`. An estimate within a factor of three passes.
 */
export const estimateSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z-]*$/)),
  label: textSchema,
  unit: textSchema,
  inputs: z.record(z.string(), z.number()),
  formula: textSchema,
  value: z.number(),
});
export type Estimate = z.infer<typeof estimateSchema>;

export const deepDiveSchema = z.strictObject({
  topic: textSchema,
  prompt: textSchema,
  options: z
    .array(z.strictObject({ name: textSchema, gains: textSchema, costs: textSchema }))
    .check(z.minLength(2)),
  good: textSchema,
});

export const designFields = {
  requirements: z.strictObject({ functional: z.array(textSchema), nonFunctional: z.array(textSchema) }),
  estimation: z.array(estimateSchema).check(z.minLength(1)),
  api: textSchema,
  dataModel: textSchema,
  highLevel: textSchema,
  deepDives: z.array(deepDiveSchema).check(z.minLength(3)),
  checks: z.strictObject({
    requirements: z.array(textSchema),
    entities: z.array(textSchema),
    api: z.array(textSchema),
    'high-level': z.array(textSchema),
  }),
  bar: z.partialRecord(levelSchema, textSchema),
};
