function batch_stats(batches) {
  let all = { count: 0, mean: 0, squares: 0 }; // squares: sum of squared distances from the mean

  const describe = (batch) => {
    const mean = batch.reduce((sum, value) => sum + (value - batch[0]), 0) / batch.length + batch[0];
    return { count: batch.length, mean, squares: batch.reduce((sum, value) => sum + (value - mean) ** 2, 0) };
  };
  const merge = (a, b) => {
    const count = a.count + b.count;
    const distance = b.mean - a.mean;
    return {
      count,
      mean: a.mean + (distance * b.count) / count,
      squares: a.squares + b.squares + (distance * distance * a.count * b.count) / count,
    };
  };

  return batches.map((batch) => {
    if (batch.length > 0) all = merge(all, describe(batch));
    return [all.count, all.mean, all.count > 0 ? all.squares / all.count : 0];
  });
}
