SELECT DISTINCT ON (account_id) account_id, entry_id, booked_at, balance_cents
FROM (
  SELECT a.id AS account_id, e.id AS entry_id, e.booked_at,
         coalesce(a.opening_cents, 0) + sum(e.amount_cents) OVER (PARTITION BY a.id ORDER BY e.booked_at) AS balance_cents
  FROM accounts a
  JOIN entries e ON e.account_id = a.id
) balances
WHERE balance_cents < 0
ORDER BY account_id, booked_at, entry_id;
