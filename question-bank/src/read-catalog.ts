import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import type { BankError } from './bank-error.ts';
import { check } from './check.ts';
import { Source } from './source.ts';

/** The files of one folder, one noun each, by slug; `sources` finds the line of a part of one. */
export interface Catalog<T> {
  entries: Map<string, T>;
  sources: Map<string, Source>;
  problems: BankError[];
  /** Slugs of files that could not be read: they exist, so nobody who names them is to blame. */
  broken: Set<string>;
}

/** Reads `folder/*.yaml`: the slug of each must be its file's name. */
export function readCatalog<T extends { slug: string }>(
  root: string,
  folder: string,
  schema: z.ZodMiniType<T>,
): Catalog<T> {
  const catalog: Catalog<T> = { entries: new Map(), sources: new Map(), problems: [], broken: new Set() };
  const path = join(root, folder);
  const names = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.yaml')) : [];
  for (const name of names.sort()) {
    const file = `${folder}/${name}`;
    const slug = name.replace(/\.yaml$/, '');
    const source = new Source(file, readFileSync(join(path, name), 'utf8'));
    const { data, issues } = check(schema, source.data);
    if (source.errors.length > 0) catalog.problems.push(...source.errors);
    else
      catalog.problems.push(...issues.map(({ at, reason }) => ({ file, line: source.lineOf(at), reason })));
    if (!data) {
      catalog.broken.add(slug);
      continue;
    }
    if (data.slug !== slug) {
      catalog.problems.push({
        file,
        line: source.lineOf(['slug']),
        reason: `slug is ${data.slug}, the file is called ${name}`,
      });
    }
    catalog.entries.set(slug, data);
    catalog.sources.set(slug, source);
  }
  return catalog;
}
