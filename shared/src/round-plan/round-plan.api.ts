import * as z from 'zod/mini';
import { defineRoute } from '../http/route.ts';
import { jobRoleSchema } from '../vocabulary/job-role.ts';
import { phaseSchema } from '../vocabulary/phase.ts';
import { activitySchema } from './round-plan.schema.ts';

export const roundPlanCardSchema = z.object({
  slug: z.string(),
  title: z.string(),
  phase: phaseSchema,
  minutes: z.number(),
  length: z.enum(['short', 'full']),
  modes: z.array(z.enum(['solo', 'pair'])),
  summary: z.string(),
  steps: z.array(
    z.object({ id: z.string(), title: z.string(), minutes: z.number(), activity: activitySchema }),
  ),
});
export type RoundPlanCard = z.infer<typeof roundPlanCardSchema>;

export const listRoundPlans = defineRoute({
  method: 'GET',
  path: '/api/round-plans',
  access: 'public',
  summary: 'The round plans, the loops made of them, and the shipped question sets.',
  answer: z.object({
    plans: z.array(roundPlanCardSchema),
    loops: z.array(
      z.object({
        slug: z.string(),
        title: z.string(),
        role: jobRoleSchema,
        summary: z.string(),
        rounds: z.array(z.object({ plan: z.string(), note: z.string() })),
      }),
    ),
    sets: z.array(
      z.object({
        slug: z.string(),
        title: z.string(),
        summary: z.string(),
        phase: phaseSchema,
        plan: z.string(),
        count: z.int(),
      }),
    ),
  }),
  errors: [],
});
