import { AppError, type ErrorBody } from '@greenroom/shared/http/error';
import type * as z from 'zod/mini';
import { cutterOf, unclear } from './cutter.ts';

type Issue = NonNullable<ErrorBody['issues']>[number];

/** Parses what came from outside; `where` begins the path of every issue (`body`, `query`, `payload`). */
export function parseInput<S extends z.ZodMiniType>(
  schema: S,
  ...[value, where]: [unknown, string]
): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => issueFrom(issue, where));
  throw new AppError('input-invalid', `${where} breaks the contract: ${issues.map(describe).join('; ')}`, {
    issues,
  });
}

/** What was cut before, by schema and value; frozen values only, since no other stays what it was. */
const cuts = new WeakMap<z.ZodMiniType, WeakMap<object, unknown>>();

/** Cuts what goes out down to what the contract declares: an undeclared key (a solution, say) stays inside. */
export function cutToContract<S extends z.ZodMiniType>(
  schema: S,
  ...[value, what]: [unknown, string]
): z.output<S> {
  if (typeof value !== 'object' || value === null || !Object.isFrozen(value)) return cut(schema, value, what);
  const known = cuts.get(schema) ?? new WeakMap<object, unknown>();
  cuts.set(schema, known);
  if (!known.has(value)) known.set(value, cut(schema, value, what));
  return known.get(value) as z.output<S>;
}

function cut<S extends z.ZodMiniType>(schema: S, ...[value, what]: [unknown, string]): z.output<S> {
  const kept = cutterOf(schema)(value);
  if (kept !== unclear) return kept as z.output<S>;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  // The values stay out of the message: it goes to the log.
  throw new Error(
    `${what} breaks its own contract: ${parsed.error.issues.map((issue) => describe(issueFrom(issue, 'answer'))).join('; ')}`,
  );
}

const describe = ({ path, rule }: Issue) => `${path}: ${rule}`;

function issueFrom(issue: z.core.$ZodIssue, where: string): Issue {
  const unknown = issue.code === 'unrecognized_keys' ? ` ${issue.keys.slice(0, 5).join(', ')}` : '';
  return {
    path: [where, ...issue.path.map(String)].join('.'),
    rule: `${issue.code}${unknown}${expectation(issue)}`,
  };
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return ` expected ${issue.expected}`;
    case 'too_small':
      return ` at least ${issue.minimum}`;
    case 'too_big':
      return ` at most ${issue.maximum}`;
    case 'invalid_format':
      return ` expected ${issue.format}`;
    case 'invalid_value':
      return ` one of ${issue.values.slice(0, 20).map(String).join(', ')}`;
    default:
      return '';
  }
}
