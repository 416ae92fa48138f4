def merge_windows(windows: list[list[int]]) -> list[list[int]]:
    raise NotImplementedError('not written yet')
