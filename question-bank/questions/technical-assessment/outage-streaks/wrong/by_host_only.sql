SELECT host, min(checked_at) AS started_at, max(checked_at) AS ended_at, count(*) AS checks
FROM checks
WHERE ok IS NOT TRUE
GROUP BY host
HAVING count(*) >= 3
ORDER BY host, started_at;
