def batch_stats(batches: list[list[float]]) -> list[list[float]]:
    raise NotImplementedError('not written yet')
