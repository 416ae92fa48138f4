CREATE TABLE agents (
  id integer PRIMARY KEY,
  name text NOT NULL
);

CREATE TABLE tickets (
  id integer PRIMARY KEY,
  agent_id integer REFERENCES agents (id),
  subject text NOT NULL,
  opened_at timestamp NOT NULL,
  closed_at timestamp
);
