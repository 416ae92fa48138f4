def run_cache(capacity: int, commands: list[str]) -> list[str]:
    raise NotImplementedError('not written yet')
