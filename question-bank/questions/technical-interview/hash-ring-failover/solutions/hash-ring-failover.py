from bisect import bisect_left


def route_keys(points: list[int], owners: list[str], down: list[str], keys: list[int]) -> list[str]:
    dead = set(down)
    ring = sorted((point, owner) for point, owner in zip(points, owners) if owner not in dead)
    if keys and not ring:
        raise LookupError('no node is reachable')
    positions = [point for point, _ in ring]
    return [ring[bisect_left(positions, key) % len(ring)][1] for key in keys]
