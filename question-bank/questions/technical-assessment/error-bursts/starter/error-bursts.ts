function error_bursts(times: number[], statuses: number[], window: number, threshold: number): number[][] {
  throw new Error('not written yet');
}
