from bisect import bisect_right


def route_keys(points, owners, down, keys):
    ring = sorted((p, o) for p, o in zip(points, owners) if o not in down)
    if keys and not ring:
        raise LookupError('no node')
    positions = [p for p, _ in ring]
    return [ring[bisect_right(positions, key) % len(ring)][1] for key in keys]
