import type { ErrorBody, ErrorCode } from '@greenroom/shared/http/error';

/** What can go wrong before the server has said anything. */
export type ConnectionFault = 'offline' | 'timeout' | 'unreadable';

export type FaultCode = ErrorCode | ConnectionFault;

/** A refused or failed request, over HTTP or over the socket. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly code: FaultCode;
  readonly details: Partial<Omit<ErrorBody, 'code'>>;

  constructor(code: FaultCode, details: Partial<Omit<ErrorBody, 'code'>> = {}) {
    super(details.message ?? code);
    this.code = code;
    this.details = details;
  }
}

export function faultOf(error: unknown): FaultCode {
  return error instanceof RequestError ? error.code : 'internal';
}

/** True where the same request may succeed a little later without anybody changing anything. */
export function isPassing(error: unknown): boolean {
  return ['offline', 'timeout', 'unreadable', 'unavailable', 'too-many', 'internal', 'storage-full'].includes(
    faultOf(error),
  );
}
