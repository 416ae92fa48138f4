/** The new side of each file of a unified diff: the lines it states, by their number. */
export function newSide(diff: string): Map<string, Map<number, string>> {
  const files = new Map<string, Map<number, string>>();
  let lines = new Map<number, string>();
  let next = 0;
  let left = 0;
  for (const line of diff.replace(/\n$/, '').split('\n')) {
    const header = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (left <= 0 && line.startsWith('+++ ')) {
      lines = new Map();
      const name = line.slice(4).split('\t')[0] ?? '';
      if (name !== '/dev/null') files.set(name.replace(/^b\//, ''), lines);
    } else if (header) {
      next = Number(header[1]);
      left = Number(header[2] ?? 1);
    } else if (left > 0 && (line === '' || /^[ +]/.test(line))) {
      lines.set(next, line.slice(1));
      next += 1;
      left -= 1;
    }
  }
  return files;
}
