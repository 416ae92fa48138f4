def batch_stats(batches):
    count, mean, squares, rows = 0, 0.0, 0.0, []
    for batch in batches:
        own = sum(batch) / len(batch)
        spread = sum((value - own) ** 2 for value in batch)
        distance = own - mean
        total = count + len(batch)
        squares += spread + distance * distance * count * len(batch) / total
        mean += distance * len(batch) / total
        count = total
        rows.append([count, mean, squares / count])
    return rows
