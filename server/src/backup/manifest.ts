import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

/** What a backup holds: one folder level of names we chose ourselves, so that no archive can write elsewhere. */
export const entryName =
  /^(?:greenroom\.sqlite|rows\/[a-z_]{1,60}\.jsonl|recordings\/[0-9a-f-]{36}\/\d{1,6})$/;

export const manifestName = 'manifest.json';

/** The last entry of a backup: without it the rest is not whole. */
export const manifestSchema = z.strictObject({
  format: z.literal(1),
  createdAt: z.string(),
  versions: z.strictObject({ greenroom: z.string(), node: z.string() }),
  dialect: z.enum(['sqlite', 'postgres']),
  /** Those that had run, oldest first: what comes after them runs when the backup is restored. */
  migrations: z.array(z.string()),
  /** Rows of the tables a person would ask about. */
  counts: z.record(z.string(), z.int()),
  files: z.array(z.strictObject({ name: z.string(), bytes: z.int(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Tables whose rows the manifest counts. */
export const countedTables = ['user', 'session', 'recording'] as const;

const ownPackage = z.object({ version: z.string() });

export function versions(): Manifest['versions'] {
  const written = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return { greenroom: ownPackage.parse(JSON.parse(written)).version, node: process.versions.node };
}
