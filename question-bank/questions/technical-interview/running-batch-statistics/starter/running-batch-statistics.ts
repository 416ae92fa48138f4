function batch_stats(batches: number[][]): number[][] {
  throw new Error('not written yet');
}
