type Window = [start: number, end: number];

function merge_windows(windows: Window[]): Window[] {
  const merged: Window[] = [];
  for (const [start, end] of [...windows].sort((a, b) => a[0] - b[0])) {
    const group = merged.at(-1);
    if (group && start <= group[1]) group[1] = Math.max(group[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
