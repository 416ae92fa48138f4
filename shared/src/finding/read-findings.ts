import { type Finding, findingSchema } from './finding.schema.ts';

/**
 * The findings in a document's `findings/<question>`, given as JSON, in the order of their files and lines. Entries that are none, and
 * those in which nothing is written yet, are left out.
 */
export function readFindings(entries: Readonly<Record<string, unknown>>): Finding[] {
  return Object.entries(entries)
    .flatMap(([id, entry]) => {
      const parsed = findingSchema.safeParse(typeof entry === 'object' && { ...entry, id });
      return parsed.success && parsed.data.text.trim() !== '' ? [parsed.data] : [];
    })
    .sort((one, other) => one.file.localeCompare(other.file) || one.lines[0] - other.lines[0]);
}
