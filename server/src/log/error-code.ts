/** What Node or a driver calls an error (`ENOENT`, `SQLITE_BUSY`, `23505`), or nothing. */
export function errorCode(error: unknown): string {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error;
  return isCoded && typeof error.code === 'string' ? error.code : '';
}
