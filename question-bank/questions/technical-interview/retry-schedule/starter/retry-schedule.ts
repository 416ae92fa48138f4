function retry_delays(base: number, cap: number, budget: number, retries: number): number[] {
  throw new Error('not written yet');
}
