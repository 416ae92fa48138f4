import * as z from 'zod/mini';

/**
 * The closed list of what can go wrong, with the HTTP status each answers. The same code and body travel over HTTP
 * and in a socket acknowledgement; the sentence a person reads is written in the client from the code.
 */
export const errorStatus = {
  'input-invalid': 400,
  'origin-refused': 403,
  'sign-in-required': 401,
  'sign-in-failed': 401,
  'not-allowed': 403,
  'account-closed': 403,
  'registration-closed': 403,
  'join-code-invalid': 403,
  'not-found': 404,
  conflict: 409,
  'name-taken': 409,
  'state-refused': 409,
  'nothing-left': 409,
  'too-early': 409,
  gone: 410,
  'link-invalid': 410,
  'too-large': 413,
  'media-refused': 415,
  'too-many': 429,
  'protocol-outdated': 426,
  'storage-full': 507,
  unavailable: 503,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof errorStatus;

export const errorCodeSchema = z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]);

/** One broken rule of an input: `path` is dotted (`body.name`), `rule` says what was expected. */
export const inputIssueSchema = z.object({ path: z.string(), rule: z.string() });

/**
 * The one error body. `message` is for a developer reading a log or curl; `kept` says that nothing typed was lost;
 * `retryAfterMs` comes with `too-many` and `too-early`; `requestId` finds the line in the server's log.
 */
export const errorBodySchema = z.object({
  code: errorCodeSchema,
  message: z.string(),
  issues: z.optional(z.array(inputIssueSchema)),
  retryAfterMs: z.optional(z.number()),
  requestId: z.optional(z.string()),
});
export type ErrorBody = z.infer<typeof errorBodySchema>;

/** An expected failure: thrown anywhere below a controller or gateway, answered as an `ErrorBody`. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: Pick<ErrorBody, 'issues' | 'retryAfterMs'>;

  constructor(code: ErrorCode, message: string, details: Pick<ErrorBody, 'issues' | 'retryAfterMs'> = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
