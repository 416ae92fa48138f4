/** The statements that set a case's database up. */
export function setupOf(input: unknown): string {
  const setup = typeof input === 'object' && input !== null && 'setup' in input ? input.setup : undefined;
  return typeof setup === 'string' ? setup : '';
}
