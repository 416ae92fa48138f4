function allow(times: number[], capacity: number, refill: number): boolean[] {
  const token = 1000; // units per token: one elapsed millisecond adds exactly `refill` units
  let level = capacity * token;
  let last = times[0] ?? 0;
  return times.map((now) => {
    level = Math.min(capacity * token, level + (now - last) * refill);
    last = now;
    if (level < token) return false;
    level -= token;
    return true;
  });
}
