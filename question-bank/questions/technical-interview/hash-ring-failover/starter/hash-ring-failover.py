def route_keys(points: list[int], owners: list[str], down: list[str], keys: list[int]) -> list[str]:
    raise NotImplementedError('not written yet')
