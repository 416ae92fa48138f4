function error_bursts(times, statuses, window, threshold) {
  const errors = [];
  let oldest = 0; // index of the first error still inside the window
  const alerts = [];
  let open = null;
  times.forEach((time, i) => {
    while (oldest < errors.length && errors[oldest] <= time - window) oldest += 1;
    if (statuses[i] >= 500 && statuses[i] <= 599) errors.push(time);
    const isBurst = errors.length - oldest >= threshold;
    if (isBurst && open === null) {
      open = [time, -1];
      alerts.push(open);
    } else if (!isBurst && open !== null) {
      open[1] = time;
      open = null;
    }
  });
  return alerts;
}
