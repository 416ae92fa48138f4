import { pathToFileURL, fileURLToPath } from 'node:url';

declare global {
  var stopPostgres: (() => Promise<void>) | undefined;
}

/** The PostgreSQL that the server's own tests run on, with what PGlite has not switched off: no other core, no compiler. */
export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  process.env['TEST_DATABASE'] = 'postgres';
  const setup = pathToFileURL(
    fileURLToPath(new URL('../../../server/test/postgres-setup.mjs', import.meta.url)),
  );
  const { default: start } = (await import(setup.href)) as { default: () => Promise<void> };
  await start();
  process.env['PGOPTIONS'] = '-c jit=off -c max_parallel_workers_per_gather=0';
  return {
    url: process.env['TEST_DATABASE_URL'] ?? '',
    stop: async () => globalThis.stopPostgres?.(),
  };
}
