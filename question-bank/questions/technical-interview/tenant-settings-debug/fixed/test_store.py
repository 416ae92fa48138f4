import unittest

from settings.defaults import DEFAULTS
from settings.store import SettingsStore


class MemoryBackend:
    def __init__(self):
        self.saved = {}
        self.is_down = False

    def load(self, tenant):
        return self.saved.get(tenant, {})

    def save(self, tenant, changes):
        if self.is_down:
            raise OSError('the backend is down')
        self.saved[tenant] = changes


class SettingsStoreTest(unittest.TestCase):
    def setUp(self):
        self.backend = MemoryBackend()
        self.store = SettingsStore(self.backend, clock=lambda: 0)

    def test_a_change_is_read_back(self):
        self.store.change('acme', 'timezone', 'Europe/Lisbon')
        self.assertEqual(self.store.get('acme', 'timezone'), 'Europe/Lisbon')

    def test_a_change_stays_with_its_tenant(self):
        self.store.change('acme', 'limits.upload_mb', 500)
        self.assertEqual(self.store.get('acme', 'limits.upload_mb'), 500)
        self.assertEqual(self.store.get('brick', 'limits.upload_mb'), 20)
        self.assertEqual(DEFAULTS['limits']['upload_mb'], 20)

    def test_only_what_was_changed_is_saved(self):
        self.store.change('acme', 'limits.upload_mb', 500)
        self.assertEqual(self.backend.saved['acme'], {'limits': {'upload_mb': 500}})

    def test_a_change_that_was_not_saved_is_not_seen(self):
        self.backend.is_down = True
        with self.assertRaises(OSError):
            self.store.change('acme', 'timezone', 'Europe/Lisbon')
        self.assertEqual(self.store.get('acme', 'timezone'), 'UTC')

    def test_what_is_read_may_be_edited(self):
        self.store.get('acme', 'notify').append('intern')
        self.assertEqual(self.store.get('brick', 'notify'), ['owner'])

    def test_a_misspelt_name_is_refused(self):
        for name in ('timezon', 'timezone.city', 'notify.owner'):
            with self.assertRaises(KeyError):
                self.store.change('acme', name, 'Europe/Lisbon')


if __name__ == '__main__':
    unittest.main()
