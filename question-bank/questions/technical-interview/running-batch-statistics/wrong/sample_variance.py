def batch_stats(batches):
    count, mean, squares, rows = 0, 0.0, 0.0, []
    for batch in batches:
        for value in batch:
            count += 1
            before = value - mean
            mean += before / count
            squares += before * (value - mean)
        rows.append([count, mean, squares / (count - 1) if count > 1 else 0])
    return rows
