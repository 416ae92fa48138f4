from bisect import bisect_left


def route_keys(points, owners, down, keys):
    nodes = sorted(set(owners))
    if keys and not set(nodes) - set(down):
        raise LookupError('no node')
    ring = sorted(zip(points, owners))
    positions = [p for p, _ in ring]
    answers = []
    for key in keys:
        owner = ring[bisect_left(positions, key) % len(ring)][1]
        while owner in down:
            owner = nodes[(nodes.index(owner) + 1) % len(nodes)]
        answers.append(owner)
    return answers
