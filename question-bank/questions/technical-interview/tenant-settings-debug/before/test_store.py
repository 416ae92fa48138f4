import unittest

from settings.store import SettingsStore


class MemoryBackend:
    def __init__(self):
        self.saved = {}

    def load(self, tenant):
        return self.saved.get(tenant, {})

    def save(self, tenant, changes):
        self.saved[tenant] = changes


class SettingsStoreTest(unittest.TestCase):
    def setUp(self):
        self.store = SettingsStore(MemoryBackend(), clock=lambda: 0)

    def test_a_change_is_read_back(self):
        self.store.change('acme', 'timezone', 'Europe/Lisbon')
        self.assertEqual(self.store.get('acme', 'timezone'), 'Europe/Lisbon')

    def test_a_change_stays_with_its_tenant(self):
        self.store.change('acme', 'limits.upload_mb', 500)
        self.assertEqual(self.store.get('acme', 'limits.upload_mb'), 500)
        self.assertEqual(self.store.get('brick', 'limits.upload_mb'), 20)


if __name__ == '__main__':
    unittest.main()
