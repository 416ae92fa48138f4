import * as z from 'zod/mini';
import { defineRoute } from '../http/route.ts';
import { sessionIdSchema } from '../lib/id.ts';
import { resultSchema, selfScoreSchema } from './result.schema.ts';

const params = z.strictObject({ sessionId: sessionIdSchema });

export const showResult = defineRoute({
  method: 'GET',
  path: '/api/sessions/:sessionId/result',
  access: 'person',
  summary: 'The result of an ended round of one’s own.',
  params,
  answer: resultSchema,
  errors: ['not-found', 'state-refused'],
});

export const setSelfScore = defineRoute({
  method: 'PUT',
  path: '/api/sessions/:sessionId/self-score',
  access: 'person',
  summary:
    'Scores oneself on the rubrics of the round’s questions; may be changed later, every change is kept in the log.',
  params,
  body: z.strictObject({ scores: z.array(selfScoreSchema).check(z.maxLength(100)) }),
  answer: 'nothing',
  errors: ['not-found', 'state-refused', 'input-invalid'],
});
