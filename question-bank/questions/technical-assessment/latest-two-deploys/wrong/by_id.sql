SELECT service, place, id, version
FROM (
  SELECT service, id, version, row_number() OVER (PARTITION BY service ORDER BY id DESC) AS place
  FROM deployments
  WHERE status = 'succeeded'
) numbered
WHERE place <= 2
ORDER BY service, place;
