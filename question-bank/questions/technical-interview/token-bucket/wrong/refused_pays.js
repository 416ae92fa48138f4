function allow(times, capacity, refill) {
  let level = capacity * 1000;
  let last = times[0] ?? 0;
  return times.map((now) => {
    level = Math.min(capacity * 1000, level + (now - last) * refill) - 1000;
    last = now;
    return level >= 0;
  });
}
