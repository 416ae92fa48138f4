import * as z from 'zod/mini';
import { questionIdSchema } from '../lib/id.ts';
import { runJobSchema, runReportSchema } from '../run/run.schema.ts';
import { runtimeIdSchema } from '../run/runtime.ts';
import { languageSchema } from '../vocabulary/language.ts';

/** Which text is judged: as it stood at the bell (or the end, where no bell rang), or as it stands now, typed on since. */
export const momentSchema = z.enum(['bell', 'after']);
export type Moment = z.infer<typeof momentSchema>;

const subject = {
  questionId: questionIdSchema,
  moment: momentSchema,
  language: languageSchema,
  /** SHA-256 of the source, hex: outcomes of another text are refused. */
  sourceDigest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
};

/** What is still to be run, by whichever browser opens the result: the server's own copy of the text, and inputs without answers. */
export const pendingJudgementSchema = z.object({ ...subject, runtime: runtimeIdSchema, job: runJobSchema });
export type PendingJudgement = z.infer<typeof pendingJudgementSchema>;

/** A text that was run and compared by the server, hidden tests included. */
export const judgementSchema = z.object({ ...subject, judgedAt: z.number(), report: runReportSchema });
export type Judgement = z.infer<typeof judgementSchema>;

export const judgementSubject = subject;
