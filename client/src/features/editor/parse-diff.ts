export interface DiffLine {
  kind: 'file' | 'hunk' | 'same' | 'added' | 'removed';
  text: string;
  before: number | null;
  after: number | null;
}

const hunk = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/** A unified diff as lines that know their numbers on both sides. */
export function parseDiff(diff: string): DiffLine[] {
  let [before, after] = [0, 0];
  // A removed line may itself begin with "--": only the counts of the hunk's head say where it ends.
  let [beforeLeft, afterLeft] = [0, 0];
  return diff.split('\n').flatMap((line): DiffLine[] => {
    const start = hunk.exec(line);
    if (start) {
      [before, after] = [Number(start[1]), Number(start[3])];
      [beforeLeft, afterLeft] = [Number(start[2] ?? 1), Number(start[4] ?? 1)];
      return [{ kind: 'hunk', text: line, before: null, after: null }];
    }
    if (beforeLeft <= 0 && afterLeft <= 0) {
      return line.startsWith('+++ ')
        ? [{ kind: 'file', text: line.slice(4).replace(/^b\//, ''), before: null, after: null }]
        : [];
    }
    if (line.startsWith('\\')) return [];
    const text = line.slice(1);
    if (!line.startsWith('+')) beforeLeft -= 1;
    if (!line.startsWith('-')) afterLeft -= 1;
    if (line.startsWith('+')) return [{ kind: 'added', text, before: null, after: after++ }];
    if (line.startsWith('-')) return [{ kind: 'removed', text, before: before++, after: null }];
    return [{ kind: 'same', text, before: before++, after: after++ }];
  });
}

/** Each line with the file that it belongs to. */
export function withFiles(lines: readonly DiffLine[]): { line: DiffLine; file: string }[] {
  let file = '';
  return lines.map((line) => {
    if (line.kind === 'file') file = line.text;
    return { line, file };
  });
}

/** `<file>:<line>` of everything that a change shows of the files as they are after it. */
export function newLines(diff: string): Set<string> {
  return new Set(
    withFiles(parseDiff(diff)).flatMap(({ line: { after }, file }) =>
      after === null ? [] : [`${file}:${after}`],
    ),
  );
}
