function retry_delays(base, cap, budget, retries) {
  throw new Error('not written yet');
}
