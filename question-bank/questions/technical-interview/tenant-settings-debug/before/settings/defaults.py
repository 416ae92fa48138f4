"""What every tenant starts with."""

DEFAULTS = {
    'timezone': 'UTC',
    'limits': {'requests_per_minute': 60, 'upload_mb': 20},
    'notify': ['owner'],
}
