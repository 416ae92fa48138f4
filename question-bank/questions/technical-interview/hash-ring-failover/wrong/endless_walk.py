from bisect import bisect_left


def route_keys(points, owners, down, keys):
    ring = sorted(zip(points, owners))
    positions = [p for p, _ in ring]
    dead = set(down)
    answers = []
    for key in keys:
        at = bisect_left(positions, key)
        if not ring:
            raise LookupError('no node')
        while ring[at % len(ring)][1] in dead:
            at += 1
        answers.append(ring[at % len(ring)][1])
    return answers
