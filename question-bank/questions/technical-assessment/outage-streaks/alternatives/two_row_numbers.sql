WITH flagged AS (
  SELECT host, checked_at, coalesce(ok, false) AS ok FROM checks
), numbered AS (
  SELECT host,
         checked_at,
         ok,
         row_number() OVER (PARTITION BY host ORDER BY checked_at)
           - row_number() OVER (PARTITION BY host, ok ORDER BY checked_at) AS island
  FROM flagged
)
SELECT host, min(checked_at) AS started_at, max(checked_at) AS ended_at, count(*) AS checks
FROM numbered
WHERE NOT ok
GROUP BY host, island
HAVING count(*) >= 3
ORDER BY host, started_at;
