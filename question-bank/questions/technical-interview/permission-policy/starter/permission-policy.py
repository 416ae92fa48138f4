def decide(policy: str, requests: list[str]) -> list[str]:
    raise NotImplementedError('not written yet')
