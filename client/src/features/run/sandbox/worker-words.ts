import { caseOutcomeSchema } from '@greenroom/shared/run/run.schema';
import type { FromWorker } from '@greenroom/shared/run/worker-message';
import * as z from 'zod/mini';

const runId = z.string();
const wordsSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('booted'), ms: z.number(), isFromSnapshot: z.boolean() }),
  z.object({ type: z.literal('boot-failed'), message: z.string() }),
  z.object({ type: z.literal('case'), runId, outcome: caseOutcomeSchema }),
  z.object({ type: z.literal('done'), runId }),
]);

/** A worker's words, if they are any: whatever runs there can send anything. */
export function wordsOf(text: string): FromWorker | undefined {
  try {
    return wordsSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
