def allow(times: list[int], capacity: int, refill: int) -> list[bool]:
    raise NotImplementedError('not written yet')
