function run_cache(capacity, commands) {
  throw new Error('not written yet');
}
