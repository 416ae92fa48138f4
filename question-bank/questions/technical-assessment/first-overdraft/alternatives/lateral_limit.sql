SELECT a.id AS account_id, first.entry_id, first.booked_at, first.balance_cents
FROM accounts a
CROSS JOIN LATERAL (
  SELECT *
  FROM (
    SELECT e.id AS entry_id,
           e.booked_at,
           coalesce(a.opening_cents, 0) + sum(e.amount_cents) OVER (ORDER BY e.booked_at, e.id) AS balance_cents
    FROM entries e
    WHERE e.account_id = a.id
  ) running
  WHERE balance_cents < 0
  ORDER BY booked_at, entry_id
  LIMIT 1
) first
ORDER BY a.id;
