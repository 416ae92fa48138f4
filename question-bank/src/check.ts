import * as z from 'zod/mini';
import type { Path } from './source.ts';

// zod/mini carries no messages of its own, so that browsers need not load them.
const english = z.locales.en().localeError;

type Schema<T> = z.ZodMiniType<T>;
interface Issue {
  at: Path;
  reason: string;
}

const isUnknownKeys = (issue: z.core.$ZodIssue): issue is z.core.$ZodIssueUnrecognizedKeys =>
  issue.code === 'unrecognized_keys';

/** Parses with one of the contract's schemas; each unknown key becomes an issue at its own place. */
export function check<T>(schema: Schema<T>, value: unknown): { data?: T; issues: Issue[] } {
  const result = schema.safeParse(value, { error: english });
  if (result.success) return { data: result.data, issues: [] };
  const issues = result.error.issues.flatMap((issue): Issue[] => {
    if (isUnknownKeys(issue))
      return issue.keys.map((key) => ({
        at: [...issue.path, key],
        reason: `unknown key ${[...issue.path, key].join('.')}`,
      }));
    return [{ at: issue.path, reason: `${issue.path.join('.') || 'item'}: ${issue.message}` }];
  });
  return { issues };
}
