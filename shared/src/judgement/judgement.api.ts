import * as z from 'zod/mini';
import { defineRoute } from '../http/route.ts';
import { sessionIdSchema } from '../lib/id.ts';
import { caseOutcomeSchema, maxCases } from '../run/run.schema.ts';
import { judgementSchema, judgementSubject, pendingJudgementSchema } from './judgement.schema.ts';

const params = z.strictObject({ sessionId: sessionIdSchema });

export const listPendingJudgements = defineRoute({
  method: 'GET',
  path: '/api/sessions/:sessionId/pending-judgements',
  access: 'person',
  summary:
    'Code of an ended round of one’s own that no browser has run yet, with the inputs of all its tests.',
  params,
  answer: z.object({ pending: z.array(pendingJudgementSchema) }),
  errors: ['not-found', 'state-refused'],
});

export const giveOutcomes = defineRoute({
  method: 'POST',
  path: '/api/sessions/:sessionId/judgements',
  access: 'person',
  summary: 'Hands in what one text put out; the server compares it with what was expected.',
  params,
  body: z.strictObject({
    ...judgementSubject,
    outcomes: z.array(caseOutcomeSchema).check(z.maxLength(maxCases)),
  }),
  answer: judgementSchema,
  errors: ['not-found', 'state-refused', 'conflict', 'input-invalid'],
  maxBodyBytes: 8 * 1024 * 1024,
});
