import * as z from 'zod/mini';
import { questionTypes } from '@greenroom/shared/question/question-type';
import { levelSchema } from '@greenroom/shared/vocabulary/level';
import { phaseSchema } from '@greenroom/shared/vocabulary/phase';
import { skillSchema } from '@greenroom/shared/vocabulary/skill';

const count = z.int().check(z.nonnegative());

/** `coverage.yaml`: how much is wanted. `cells` are minimums per phase × skill, for each of `levels`. */
export const coverageSchema = z.strictObject({
  types: z.partialRecord(z.enum(questionTypes), count),
  perSkill: count,
  levelShare: z.partialRecord(levelSchema, z.number()),
  cells: z.array(
    z.strictObject({ phase: phaseSchema, skill: skillSchema, levels: z.array(levelSchema), minimum: count }),
  ),
});
export type Coverage = z.infer<typeof coverageSchema>;

export const noCoverage: Coverage = { types: {}, perSkill: 0, levelShare: {}, cells: [] };
