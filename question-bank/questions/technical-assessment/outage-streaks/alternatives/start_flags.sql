WITH starts AS (
  SELECT host,
         checked_at,
         ok IS NOT TRUE AS failed,
         CASE WHEN ok IS NOT TRUE AND coalesce(lag(ok IS TRUE) OVER w, true) THEN 1 ELSE 0 END AS is_start
  FROM checks
  WINDOW w AS (PARTITION BY host ORDER BY checked_at)
), islands AS (
  SELECT *, sum(is_start) OVER (PARTITION BY host ORDER BY checked_at) AS island FROM starts
)
SELECT host, min(checked_at) AS started_at, max(checked_at) AS ended_at, count(*) AS checks
FROM islands
WHERE failed
GROUP BY host, island
HAVING count(*) >= 3
ORDER BY host, started_at;
