function allow(times, capacity, refill) {
  throw new Error('not written yet');
}
