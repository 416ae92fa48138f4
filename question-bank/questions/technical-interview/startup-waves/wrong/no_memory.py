def start_waves(services, needs):
    needed = {name: set() for name in services}
    for a, b in needs:
        if a not in needed or b not in needed:
            raise ValueError('unknown')
        needed[a].add(b)

    def depth(name, path):
        if name in path:
            raise ValueError('cycle')
        return max((1 + depth(other, path | {name}) for other in needed[name]), default=0)

    waves = {}
    for name in services:
        waves.setdefault(depth(name, frozenset()), []).append(name)
    return [sorted(waves[level]) for level in sorted(waves)]
