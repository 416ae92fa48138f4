import type { Question } from '@greenroom/shared/question/question.schema';
import type { QuestionBank } from '../src/question/question-bank.ts';

/** What a candidate at work may see of a question. Everything else gets a canary, whatever the bank adds one day. */
const visible: Record<string, readonly string[]> = {
  common: [
    'id',
    'slug',
    'version',
    'status',
    'title',
    'phase',
    'type',
    'skills',
    'roles',
    'level',
    'time',
    'prompt',
  ],
  quiz: ['choice', 'options.*.id', 'options.*.text'],
  coding: ['kind', 'signature', 'comparator', 'starters', 'tests.visible', 'collections'],
  sql: ['dialect', 'schema', 'seeds.0', 'ordered'],
  review: ['kind', 'language', 'diff', 'files', 'run'],
  design: ['estimation.*.id', 'estimation.*.label', 'estimation.*.unit'],
};
/** Values of a closed vocabulary, which tell nothing and are compared; what a candidate asks with is no secret either. */
const machinery = [
  ...[
    'hints.*.level',
    'followups.*.when',
    'probes.*.part',
    'rubric.*.id',
    'about',
    'audience',
    'clarifications.*.q',
    'clarifications.*.match',
  ],
  ...[
    'references.*.kind',
    'references.*.url',
    'tests.hidden.*.uuid',
    'issues.*.severity',
    'issues.*.category',
  ],
];

const mark = /canary<([^>]+)>/g;

/** Puts a canary into every text that only an interviewer may see, and says how many there are. */
export function releaseCanaries(bank: QuestionBank): number {
  let count = 0;
  const walk = (value: unknown, place: string[], open: readonly string[]): unknown => {
    if (open.some((pattern) => matches(pattern, place))) return value;
    if (typeof value === 'string') return `${value} canary<${(count += 1)}:${place.join('.')}>`;
    if (Array.isArray(value)) return value.map((item, index) => walk(item, [...place, String(index)], open));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, walk(item, [...place, key], open)]),
    );
  };
  for (const question of bank.questions) {
    const open = [...(visible.common ?? []), ...(visible[question.type] ?? []), ...machinery];
    Object.assign(question, walk(question, [], open) as Question);
  }
  return count;
}

/** The canaries that sing in a text: `<number>:<place in the question>`. */
export function canariesIn(text: string): string[] {
  return [...text.matchAll(mark)].map(([, name = '']) => name);
}

/** True where the pattern's parts are the place's first ones; `*` stands for any one. */
function matches(pattern: string, place: readonly string[]): boolean {
  const parts = pattern.split('.');
  return parts.length <= place.length && parts.every((part, index) => part === '*' || part === place[index]);
}
