SELECT d.service,
       row_number() OVER (PARTITION BY d.service ORDER BY d.finished_at DESC, d.id DESC) AS place,
       d.id,
       d.version
FROM deployments d
WHERE d.id IN (
  SELECT x.id FROM deployments x
  WHERE x.service = d.service AND x.status = 'succeeded'
  ORDER BY x.finished_at DESC, x.id DESC
  LIMIT 2
)
ORDER BY d.service, place;
