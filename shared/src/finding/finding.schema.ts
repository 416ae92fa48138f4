import * as z from 'zod/mini';

export const severities = ['critical', 'major', 'minor'] as const;
const maxTextChars = 20_000;

/**
 * What a reviewer writes to lines of a change. `side` says whose numbers `lines` are: of the file `after` the change, or `before` it for
 * removed lines. Both ends are 1-based and belong to it.
 */
export const findingSchema = z.object({
  id: z.string().check(z.maxLength(100)),
  file: z.string().check(z.maxLength(500)),
  side: z.enum(['before', 'after']),
  lines: z.tuple([z.int(), z.int()]),
  severity: z.nullable(z.enum(severities)),
  text: z.string().check(z.maxLength(maxTextChars)),
});
export type Finding = z.infer<typeof findingSchema>;
