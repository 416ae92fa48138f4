def error_bursts(times: list[int], statuses: list[int], window: int, threshold: int) -> list[list[int]]:
    raise NotImplementedError('not written yet')
