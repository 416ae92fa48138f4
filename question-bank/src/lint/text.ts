/** The words of a text in lower case; Markdown and punctuation are not words. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? [];
}

/** Runs of `length` neighbours, joined by a space. */
export function runsOf(words: readonly string[], length: number): Set<string> {
  const runs = new Set<string>();
  for (let at = 0; at + length <= words.length; at += 1) runs.add(words.slice(at, at + length).join(' '));
  return runs;
}

/** Character 4-grams of the words of a text. */
export function gramsOf(prose: string): Set<string> {
  const text = wordsOf(prose).join(' ');
  const grams = new Set<string>();
  for (let at = 0; at + 4 <= text.length; at += 1) grams.add(text.slice(at, at + 4));
  return grams;
}

/** Shared members ÷ all members: 1 for equal sets, 0 for disjoint ones. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (many.size === 0) return 0;
  let shared = 0;
  for (const member of few) if (many.has(member)) shared += 1;
  return shared / (few.size + many.size - shared);
}
