import type { Question } from '@greenroom/shared/question/question.schema';
import type { Origin } from './origin.ts';

export interface Verdict {
  reviewer: string;
  /** `YYYY-MM-DD` */
  at: string;
  notes: string;
}

const entry = ({ reviewer, at, notes }: Verdict) =>
  `reviews: [{ reviewer: ${JSON.stringify(reviewer)}, at: ${at}, notes: ${JSON.stringify(notes)} }]`;

/** An item that says `status` and `reviews` itself has them replaced; one that leaves them to the defaults gets its own. */
function inQuizFile(lines: string[], origin: Origin, verdict: Verdict): string[] {
  const slugAt = origin.locate(['slug']).line;
  const indent = /^(\s*(?:- )?)/.exec(lines[slugAt - 1] ?? '')?.[1]?.replace('-', ' ') ?? '';
  const written = [...lines];
  const added: string[] = [];
  for (const [key, line] of [
    ['status', 'status: reviewed'],
    ['reviews', entry(verdict)],
  ] as const) {
    const at = origin.locate([key]).line - 1;
    const before = new RegExp(`^(\\s*(?:- )?)${key}:`).exec(written[at] ?? '')?.[1];
    if (before === undefined) added.push(`${indent}${line}`);
    else written[at] = `${before}${line}`;
  }
  return written.toSpliced(slugAt, 0, ...added);
}

/**
 * The text of a question's YAML file with its first review and `status: reviewed` written in, all other lines as they
 * were: a parser's output would lose the author's line breaks. Throws where a person has to edit it by hand.
 */
export function withReview(
  text: string,
  { question, origin, verdict }: { question: Question; origin: Origin; verdict: Verdict },
): string {
  if (question.authoring.author === verdict.reviewer)
    throw new Error(`${verdict.reviewer} wrote ${question.slug}`);
  if (question.status !== 'draft' || question.reviews.length > 0)
    throw new Error(`${question.slug} is ${question.status} with reviews already`);
  const lines = text.split('\n');
  if (origin.isQuizFile) return inQuizFile(lines, origin, verdict).join('\n');
  const written = lines.map((line) => {
    if (/^status:\s*draft\s*$/.test(line)) return 'status: reviewed';
    return /^reviews:\s*\[\s*\]\s*$/.test(line) ? entry(verdict) : line;
  });
  if (written.filter((line, index) => line !== lines[index]).length !== 2)
    throw new Error(`${question.slug} has no plain "status: draft" and "reviews: []"`);
  return written.join('\n');
}
