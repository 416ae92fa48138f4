WITH balances AS (
  SELECT e.account_id,
         e.id AS entry_id,
         e.booked_at,
         coalesce(a.opening_cents, 0)
           + sum(e.amount_cents) OVER (PARTITION BY e.account_id ORDER BY e.booked_at, e.id) AS balance_cents
  FROM entries e
  JOIN accounts a ON a.id = e.account_id
), negative AS (
  SELECT *, row_number() OVER (PARTITION BY account_id ORDER BY booked_at, entry_id) AS place
  FROM balances
  WHERE balance_cents < 0
)
SELECT account_id, entry_id, booked_at, balance_cents
FROM negative
WHERE place = 1
ORDER BY account_id;
