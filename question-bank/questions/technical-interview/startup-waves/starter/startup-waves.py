def start_waves(services: list[str], needs: list[list[str]]) -> list[list[str]]:
    raise NotImplementedError('not written yet')
