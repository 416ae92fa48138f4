SELECT c.host, min(c.checked_at) AS started_at, max(c.checked_at) AS ended_at, count(*) AS checks
FROM checks c
LEFT JOIN LATERAL (
  SELECT min(r.checked_at) AS at
  FROM checks r
  WHERE r.host = c.host AND r.ok AND r.checked_at > c.checked_at
) recovery ON true
WHERE c.ok IS NOT TRUE
GROUP BY c.host, recovery.at
HAVING count(*) >= 3
ORDER BY c.host, started_at;
