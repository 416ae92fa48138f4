function batch_stats(batches) {
  throw new Error('not written yet');
}
