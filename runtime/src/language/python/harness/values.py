"""What a function returned, as JSON that every language of the bank would give for it."""

import math

LARGEST_EXACT_INTEGER = 2**53 - 1

HINTS = {
    'set': 'return a sorted list instead',
    'frozenset': 'return a sorted list instead',
    'bytes': 'decode it to a str first',
    'bytearray': 'decode it to a str first',
    'generator': 'turn it into a list first',
    'map': 'turn it into a list first',
    'filter': 'turn it into a list first',
    'zip': 'turn it into a list first',
    'range': 'turn it into a list first',
    'dict_keys': 'turn it into a list first',
    'dict_values': 'turn it into a list first',
    'dict_items': 'turn it into a list first',
    'deque': 'turn it into a list first',
    'complex': 'return its two parts as a list',
    'Decimal': 'return a float or a str',
}


class NotJson(Exception):
    """Its text is a sentence for the candidate."""


def plain(value):
    """Tuples become lists and keys strings; what JSON has no form for is refused with a hint."""
    try:
        return _plain(value, set())
    except RecursionError:
        raise NotJson('The returned value is nested too deeply for JSON.') from None


def _plain(value, parents):
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        if abs(value) > LARGEST_EXACT_INTEGER:
            raise NotJson('The function returned an integer beyond 2^53, which JSON cannot carry exactly.')
        return int(value)
    if isinstance(value, float):
        if not math.isfinite(value):
            raise NotJson(f'The function returned {float(value)}, which JSON has no form for.')
        return float(value)
    if not isinstance(value, (list, tuple, dict)):
        name = type(value).__name__
        hint = f': {HINTS[name]}' if name in HINTS else ''
        raise NotJson(f'The function returned a value of type {name}, which JSON has no form for{hint}.')
    if id(value) in parents:
        raise NotJson(f'The returned {type(value).__name__} contains itself.')
    parents.add(id(value))
    made = _object(value, parents) if isinstance(value, dict) else [_plain(item, parents) for item in value]
    parents.discard(id(value))
    return made


def _object(value, parents):
    made = {}
    for key, item in value.items():
        name = _key(key)
        if name in made:
            raise NotJson(f'The returned dict has two keys that are both "{name}" in JSON.')
        made[name] = _plain(item, parents)
    return made


def _key(key):
    if isinstance(key, str):
        return str(key)
    if key is None or isinstance(key, bool):
        return {None: 'null', True: 'true', False: 'false'}[key]
    if isinstance(key, (int, float)):
        return repr(key)
    raise NotJson(f'The returned dict has a key of type {type(key).__name__}; JSON has strings for keys.')
