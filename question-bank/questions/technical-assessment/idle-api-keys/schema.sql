CREATE TABLE api_keys (
  id INTEGER PRIMARY KEY,
  owner TEXT NOT NULL,
  revoked_at TEXT
);

CREATE TABLE calls (
  id INTEGER PRIMARY KEY,
  key_id INTEGER REFERENCES api_keys (id),
  used_at TEXT NOT NULL
);
