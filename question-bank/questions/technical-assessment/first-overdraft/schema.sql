CREATE TABLE accounts (
  id integer PRIMARY KEY,
  owner text NOT NULL,
  opening_cents bigint
);

CREATE TABLE entries (
  id integer PRIMARY KEY,
  account_id integer NOT NULL REFERENCES accounts (id),
  booked_at timestamp NOT NULL,
  amount_cents bigint NOT NULL
);
