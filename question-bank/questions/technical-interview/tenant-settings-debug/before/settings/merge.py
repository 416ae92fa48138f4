"""Lays one tree of settings over another."""


def merged(base, override):
    """`base` with everything in `override` laid over it, level by level. Parts may be shared: do not write into it."""
    result = dict(base)
    for name, value in override.items():
        if isinstance(value, dict) and isinstance(result.get(name), dict):
            result[name] = merged(result[name], value)
        else:
            result[name] = value
    return result
