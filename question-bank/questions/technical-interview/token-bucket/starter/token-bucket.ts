function allow(times: number[], capacity: number, refill: number): boolean[] {
  throw new Error('not written yet');
}
