def start_waves(services, needs):
    edges = {tuple(pair) for pair in needs}
    for a, b in edges:
        if a not in services or b not in services:
            raise ValueError('unknown')
        if (b, a) in edges:
            raise ValueError('cycle')
    groups = {}
    for name in services:
        groups.setdefault(sum(1 for a, _ in edges if a == name), []).append(name)
    return [sorted(groups[size]) for size in sorted(groups)]
