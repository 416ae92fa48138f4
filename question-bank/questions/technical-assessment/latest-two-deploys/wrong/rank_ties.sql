SELECT service, place, id, version
FROM (
  SELECT service, id, version, rank() OVER (PARTITION BY service ORDER BY finished_at DESC) AS place
  FROM deployments
  WHERE status = 'succeeded'
) numbered
WHERE place <= 2
ORDER BY service, place;
