function retry_delays(base, cap, budget, retries) {
  const delays = [];
  let spent = 0;
  for (let attempt = 0; attempt < retries; attempt += 1) {
    const wait = Math.min(base << attempt, cap);
    if (spent + wait > budget) break;
    delays.push(wait);
    spent += wait;
  }
  return delays;
}
