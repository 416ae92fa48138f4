import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Question } from '@greenroom/shared/question/question.schema';
import { contentHash } from '../lint/published.ts';

/** The content that was run and held, by the question's id: `verified.json`, written by `bank verify --write`. */
export type Verified = Readonly<Record<string, string>>;

export const verifiedFile = 'verified.json';

export function readVerified(root: string): Verified {
  const path = join(root, verifiedFile);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Verified) : {};
}

/** True where this very content was run; an edit takes that away until it has been run again. */
export const isVerified = (question: Question, verified: Verified): boolean =>
  verified[question.id] === contentHash(question);

/** The file's text with what held added, what failed removed, and ids in order. */
export function verifiedText(
  before: Verified,
  { held, failed }: Record<'held' | 'failed', Question[]>,
): string {
  const now = {
    ...before,
    ...Object.fromEntries(held.map((question) => [question.id, contentHash(question)])),
  };
  for (const { id } of failed) delete now[id];
  const sorted = Object.entries(now).sort(([one], [other]) => (one < other ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 1)}\n`;
}

/** The text of a question's file with `verified` in place of `reviewed`; every other line stays. */
export const raised = (text: string): string => text.replace(/^status: reviewed$/m, 'status: verified');
