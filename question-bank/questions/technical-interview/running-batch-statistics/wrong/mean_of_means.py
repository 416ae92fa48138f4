def batch_stats(batches):
    rows, means, values = [], [], []
    for batch in batches:
        values += batch
        if batch:
            means.append(sum(batch) / len(batch))
        mean = sum(means) / len(means) if means else 0
        rows.append([len(values), mean, sum((v - mean) ** 2 for v in values) / len(values) if values else 0])
    return rows
