function retry_delays(base: number, cap: number, budget: number, retries: number): number[] {
  const delays: number[] = [];
  let spent = 0;
  let wait = Math.min(base, cap);
  while (delays.length < retries && spent + wait <= budget) {
    delays.push(wait);
    spent += wait;
    wait = Math.min(wait * 2, cap);
  }
  return delays;
}
