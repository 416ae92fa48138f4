def route_keys(points, owners, down, keys):
    nodes = sorted(set(owners) - set(down))
    if keys and not nodes:
        raise LookupError('no node')
    return [nodes[key % len(nodes)] for key in keys]
