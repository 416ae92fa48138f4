function error_bursts(times, statuses, window, threshold) {
  throw new Error('not written yet');
}
