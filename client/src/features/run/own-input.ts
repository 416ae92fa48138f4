import type { QuestionView } from '@greenroom/shared/question/question-view.schema';

/** How a candidate may write an input of their own; null where the question has none (SQL, a repair). */
export type OwnInputKind = 'arguments' | 'stdin' | 'collections' | null;

export function ownInputKind({ type, kind }: Pick<QuestionView, 'type' | 'kind'>): OwnInputKind {
  if (type !== 'coding') return null;
  if (kind === 'stdio') return 'stdin';
  return kind === 'mongo' ? 'collections' : 'arguments';
}

/** The first visible case, written as one would type it: something to change is easier than an empty field. */
export function firstInput(kind: OwnInputKind, input: unknown): string {
  if (kind === 'stdin') return typeof input === 'string' ? input : '';
  if (kind === 'collections') return JSON.stringify(input ?? {}, null, 2);
  return Array.isArray(input) ? `[${input.map((argument) => JSON.stringify(argument)).join(', ')}]` : '[]';
}

export type OwnInput = { input: unknown } | { problem: string };

/** What was typed as a case's input, or why it is none. */
export function readOwnInput(kind: OwnInputKind, typed: string): OwnInput {
  if (kind === 'stdin') return { input: typed };
  const parsed = parseJson(typed);
  if (!parsed)
    return {
      problem: 'This is not JSON. Texts stand in double quotes, and no comma follows the last value.',
    };
  if (kind === 'arguments' && !Array.isArray(parsed.value)) {
    return { problem: 'Write the arguments as a list: [1, "two", [3]].' };
  }
  if (
    kind === 'collections' &&
    (typeof parsed.value !== 'object' || parsed.value === null || Array.isArray(parsed.value))
  ) {
    return {
      problem: 'Write the collections as an object, with the name of the one to start from under "from".',
    };
  }
  return { input: parsed.value };
}

function parseJson(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}
