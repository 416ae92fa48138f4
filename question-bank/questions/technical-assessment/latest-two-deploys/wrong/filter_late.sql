SELECT service, place, id, version
FROM (
  SELECT *, row_number() OVER (PARTITION BY service ORDER BY finished_at DESC, id DESC) AS place
  FROM deployments
) numbered
WHERE place <= 2 AND status = 'succeeded'
ORDER BY service, place;
