def retry_delays(base: int, cap: int, budget: int, retries: int) -> list[int]:
    raise NotImplementedError('not written yet')
