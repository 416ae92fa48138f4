import * as z from 'zod/mini';
import { defineRoute } from '../http/route.ts';
import { questionIdSchema } from '../lib/id.ts';
import { jobRoleSchema } from '../vocabulary/job-role.ts';
import { levelSchema } from '../vocabulary/level.ts';
import { phaseSchema } from '../vocabulary/phase.ts';
import { skillGroupSchema, skillSchema } from '../vocabulary/skill.ts';
import { questionTypeSchema } from './question-type.ts';
import { questionCardSchema, questionSolutionSchema, questionViewSchema } from './question-view.schema.ts';

const params = z.strictObject({ questionId: questionIdSchema });

/** A card with what the asker has done with it: when last attempted, and whether its solution was opened. */
export const listedQuestionSchema = z.object({
  ...questionCardSchema.shape,
  attemptedAt: z.nullable(z.number()),
  solutionOpenedAt: z.nullable(z.number()),
});
export type ListedQuestion = z.infer<typeof listedQuestionSchema>;

export const listQuestions = defineRoute({
  method: 'GET',
  path: '/api/questions',
  access: 'public',
  summary: 'The question bank, filtered; pages of 50 in a stable order.',
  query: z.strictObject({
    phase: z.optional(phaseSchema),
    skill: z.optional(skillSchema),
    group: z.optional(skillGroupSchema),
    role: z.optional(jobRoleSchema),
    level: z.optional(levelSchema),
    type: z.optional(questionTypeSchema),
    search: z.optional(z.string().check(z.maxLength(200))),
    offset: z._default(z.coerce.number().check(z.int(), z.nonnegative()), 0),
  }),
  answer: z.object({ total: z.int(), questions: z.array(listedQuestionSchema) }),
  errors: ['input-invalid'],
});

export const countQuestions = defineRoute({
  method: 'GET',
  path: '/api/question-counts',
  access: 'public',
  summary:
    'The matrix phase × skill, and phase × group of skills: how many questions there are, and how many of them the asker has attempted.',
  answer: z.object({
    total: z.int(),
    cells: z.array(
      z.object({ phase: phaseSchema, skill: skillSchema, questions: z.int(), attempted: z.int() }),
    ),
    /** A question with two skills of a group counts once in it, so these are no sums of the cells. */
    groups: z.array(
      z.object({ phase: phaseSchema, group: skillGroupSchema, questions: z.int(), attempted: z.int() }),
    ),
  }),
  errors: [],
});

export const showQuestion = defineRoute({
  method: 'GET',
  path: '/api/questions/:questionId',
  access: 'public',
  summary:
    'One question as a candidate would see it, without spoilers, and the solo plans it can be practised in.',
  params,
  answer: z.object({ ...questionViewSchema.shape, plans: z.array(z.string()) }),
  errors: ['not-found'],
});

export const showSolution = defineRoute({
  method: 'POST',
  path: '/api/questions/:questionId/solution-openings',
  access: 'person',
  summary:
    'Opens the solution and remembers that it was opened. Withheld while a round of the asker contains the question.',
  params,
  answer: questionSolutionSchema,
  errors: ['not-found', 'state-refused'],
});
