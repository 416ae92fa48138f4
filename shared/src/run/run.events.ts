import * as z from 'zod/mini';
import { questionIdSchema, sessionIdSchema } from '../lib/id.ts';
import { defineCommand } from '../realtime/command.ts';
import { languageSchema } from '../vocabulary/language.ts';
import { caseOutcomeSchema, maxCases } from './run.schema.ts';

/**
 * Tells the room that the visible tests were run, and what came out. The server compares the outputs itself and logs the
 * report; a client claims no result. Outcomes are trimmed to fit a frame (`trimOutcomes`).
 */
export const recordRun = defineCommand({
  name: 'run:record',
  access: 'person',
  payload: z.strictObject({
    sessionId: sessionIdSchema,
    questionId: questionIdSchema,
    language: languageSchema,
    outcomes: z.array(caseOutcomeSchema).check(z.maxLength(maxCases)),
  }),
  answer: 'nothing',
  errors: ['not-found', 'not-allowed', 'state-refused'],
});
