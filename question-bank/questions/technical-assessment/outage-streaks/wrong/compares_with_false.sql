SELECT host, min(checked_at) AS started_at, max(checked_at) AS ended_at, count(*) AS checks
FROM (
  SELECT host, checked_at, ok, count(*) FILTER (WHERE ok) OVER (PARTITION BY host ORDER BY checked_at) AS healthy_so_far
  FROM checks
) numbered
WHERE ok = false
GROUP BY host, healthy_so_far
HAVING count(*) >= 3
ORDER BY host, started_at;
