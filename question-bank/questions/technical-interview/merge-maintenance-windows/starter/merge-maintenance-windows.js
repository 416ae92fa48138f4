function merge_windows(windows) {
  throw new Error('not written yet');
}
