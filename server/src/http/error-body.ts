import { HttpException } from '@nestjs/common';
import { AppError, type ErrorBody, type ErrorCode, errorStatus } from '@greenroom/shared/http/error';
import { storageError } from '../database/storage-error.ts';

const byStatus: Partial<Record<number, ErrorCode>> = {
  400: 'input-invalid',
  401: 'sign-in-required',
  403: 'not-allowed',
  404: 'not-found',
  408: 'unavailable',
  413: 'too-large',
  414: 'too-large',
  415: 'media-refused',
  429: 'too-many',
  503: 'unavailable',
};

/** What the framework refuses (a body too large, JSON that is none) said in our own words; undefined when unexpected. */
function expected(error: unknown): AppError | undefined {
  const stored = storageError(error);
  if (stored instanceof AppError) return stored;
  const code = byStatus[statusOf(error)];
  return code === undefined || !(error instanceof Error) ? undefined : new AppError(code, error.message);
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  return error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
}

export interface Answered {
  status: number;
  body: ErrorBody;
  /** Not the caller's doing, and so for the log. */
  isUnexpected: boolean;
}

/** One body for everything that goes wrong, over HTTP and in acknowledgements. Nothing unexpected is ever quoted. */
export function answerError(error: unknown, requestId?: string): Answered {
  const known = expected(error);
  const code = known?.code ?? 'internal';
  const message = known?.message ?? 'Something went wrong on our side; the log says what.';
  const body: ErrorBody = { code, message, ...known?.details, ...(requestId !== undefined && { requestId }) };
  return { status: errorStatus[code], body, isUnexpected: errorStatus[code] >= 500 };
}
