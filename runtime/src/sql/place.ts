import type { RunFault } from '@greenroom/shared/run/run.schema';

/** Line and column, from 1, of an offset into a text; columns as editors count them, in UTF-16 units. */
export function placeAt(source: string, offset: number): Required<Pick<RunFault, 'line' | 'column'>> {
  const before = source.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: before.length - lineStart + 1 };
}

/** Where the place of a statement begins: behind blanks and comments. */
export function firstWordAt(source: string, from: number): number {
  const blank = /(?:\s+|--[^\n]*|\/\*[\s\S]*?\*\/)*/y;
  blank.lastIndex = from;
  return from + (blank.exec(source)?.[0].length ?? 0);
}
