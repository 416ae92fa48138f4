function batch_stats(batches) {
  let count = 0;
  let mean = 0;
  let variance = 0;
  return batches.map((batch) => {
    if (batch.length > 0) {
      const own = batch.reduce((a, b) => a + b, 0) / batch.length;
      const spread = batch.reduce((a, b) => a + (b - own) ** 2, 0) / batch.length;
      mean = (mean * count + own * batch.length) / (count + batch.length);
      variance = (variance * count + spread * batch.length) / (count + batch.length);
      count += batch.length;
    }
    return [count, mean, variance];
  });
}
