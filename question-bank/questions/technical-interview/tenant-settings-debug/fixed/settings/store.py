"""Settings of each tenant: the defaults, and what the tenant has changed."""

import copy

from settings.defaults import DEFAULTS
from settings.merge import merged


class SettingsStore:
    """`backend` keeps the changes of each tenant: load(tenant) gives a dict, save(tenant, changes) replaces it."""

    def __init__(self, backend, clock, ttl_seconds=300):
        self._backend = backend
        self._clock = clock
        self._ttl = ttl_seconds
        self._cache = {}

    def get(self, tenant, name):
        """One setting; a dot leads into a nested one, as in `limits.upload_mb`. The caller may do with it what it likes."""
        return copy.deepcopy(_at(self._settings(tenant), name))

    def change(self, tenant, name, value):
        """Changes one setting for one tenant. Raises KeyError for a name that no default has."""
        _at(DEFAULTS, name)
        changes = copy.deepcopy(self._backend.load(tenant))
        *path, last = name.split('.')
        place = changes
        for part in path:
            place = place.setdefault(part, {})
        place[last] = copy.deepcopy(value)
        self._backend.save(tenant, changes)
        self._cache.pop(tenant, None)

    def _settings(self, tenant):
        entry = self._cache.get(tenant)
        if entry is not None and self._clock() < entry[0]:
            return entry[1]
        settings = merged(DEFAULTS, self._backend.load(tenant))
        self._cache[tenant] = (self._clock() + self._ttl, settings)
        return settings


def _at(settings, name):
    for part in name.split('.'):
        if not isinstance(settings, dict):
            raise KeyError(name)
        settings = settings[part]
    return settings
