import { AppError, type ErrorCode } from '@greenroom/shared/http/error';
import { QueryFailedError } from 'typeorm';
import { errorCode } from '../log/error-code.ts';

const diskFull = new Set(['SQLITE_FULL', '53100']);
/** The file or the server behind it does not answer just now; the next attempt may find it back. */
const away = /^(SQLITE_BUSY|SQLITE_LOCKED|SQLITE_IOERR|SQLITE_CANTOPEN|SQLITE_READONLY|ECONN|57P0|08)/;

/** The code a driver gave an error: SQLite's name or PostgreSQL's five characters. */
export function driverCode(error: unknown): string {
  return errorCode(error instanceof QueryFailedError ? error.driverError : error);
}

/** True where a unique index refused a row: the usual way to learn that a name is taken. */
export function isDuplicate(error: unknown): boolean {
  const code = driverCode(error);
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === '23505';
}

/** True where a row was refused because what it belongs to is gone: deleted while the row was on its way. */
export function isOrphan(error: unknown): boolean {
  const code = driverCode(error);
  return code === 'SQLITE_CONSTRAINT_FOREIGNKEY' || code === '23503';
}

/** What storage does wrong becomes an error with a code, the driver's own as its cause; all else stays what it was. */
export function storageError(error: unknown): unknown {
  const code = driverCode(error);
  if (diskFull.has(code)) return because(error, 'storage-full', 'The disk is full: nothing was saved.');
  if (!away.test(code)) return error;
  return because(error, 'unavailable', `The database does not answer (${code}): nothing was saved.`);
}

function because(cause: unknown, ...[code, message]: [ErrorCode, string]): AppError {
  return Object.assign(new AppError(code, message), { cause });
}
