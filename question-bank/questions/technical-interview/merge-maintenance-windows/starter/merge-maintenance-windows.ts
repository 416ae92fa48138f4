function merge_windows(windows: number[][]): number[][] {
  throw new Error('not written yet');
}
