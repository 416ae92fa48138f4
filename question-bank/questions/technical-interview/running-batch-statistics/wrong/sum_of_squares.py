def batch_stats(batches):
    count, total, squares, rows = 0, 0.0, 0.0, []
    for batch in batches:
        for value in batch:
            count += 1
            total += value
            squares += value * value
        mean = total / count if count else 0
        rows.append([count, mean, squares / count - mean * mean if count else 0])
    return rows
