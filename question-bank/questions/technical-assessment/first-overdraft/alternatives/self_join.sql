WITH balances AS (
  SELECT e.account_id,
         e.id AS entry_id,
         e.booked_at,
         coalesce(min(a.opening_cents), 0) + sum(p.amount_cents) AS balance_cents
  FROM entries e
  JOIN accounts a ON a.id = e.account_id
  JOIN entries p ON p.account_id = e.account_id AND (p.booked_at, p.id) <= (e.booked_at, e.id)
  GROUP BY e.id
)
SELECT b.*
FROM balances b
WHERE b.balance_cents < 0
  AND NOT EXISTS (
    SELECT 1 FROM balances o
    WHERE o.account_id = b.account_id AND o.balance_cents < 0 AND (o.booked_at, o.entry_id) < (b.booked_at, b.entry_id)
  )
ORDER BY b.account_id;
