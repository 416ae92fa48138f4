def batch_stats(batches: list[list[float]]) -> list[list[float]]:
    count, mean, squares = 0, 0.0, 0.0  # squares: sum of squared distances from the mean
    rows = []
    for batch in batches:
        for value in batch:
            count += 1
            before = value - mean
            mean += before / count
            squares += before * (value - mean)
        rows.append([count, mean, squares / count if count else 0.0])
    return rows
