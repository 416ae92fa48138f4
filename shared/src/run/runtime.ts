import * as z from 'zod/mini';
import type { QuestionView } from '../question/question-view.schema.ts';
import type { Language } from '../vocabulary/language.ts';

/** What executes code, in the candidate's own browser: one folder each in `runtime/src/language`. */
export const runtimeLabels = {
  javascript: 'JavaScript',
  typescript: 'TypeScript',
  python: 'Python 3.14',
  ruby: 'Ruby 3.4',
  php: 'PHP 8.4',
  postgresql: 'PostgreSQL 18',
  sqlite: 'SQLite',
  mongo: 'MongoDB query',
} as const;

export type RuntimeId = keyof typeof runtimeLabels;
export const runtimeIds = Object.keys(runtimeLabels) as [RuntimeId, ...RuntimeId[]];
export const runtimeIdSchema = z.enum(runtimeIds);

/** The runtime that a question's code in this language needs; null where none here runs it (Java, C#, Go, Rust). */
export function runtimeOf(
  { dialect }: Partial<Pick<QuestionView, 'type' | 'dialect'>>,
  language: Language,
): RuntimeId | null {
  if (language === 'sql') return dialect ?? 'postgresql';
  return runtimeIds.find((id) => id === language) ?? null;
}
