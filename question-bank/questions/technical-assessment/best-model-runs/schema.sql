CREATE TABLE runs (
  run_id integer PRIMARY KEY,
  experiment text NOT NULL,
  score numeric(6, 4),
  finished_at timestamp NOT NULL
);
