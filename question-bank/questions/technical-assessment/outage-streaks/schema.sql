CREATE TABLE checks (
  host text NOT NULL,
  checked_at timestamp NOT NULL,
  ok boolean,
  PRIMARY KEY (host, checked_at)
);
