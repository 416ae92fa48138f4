SELECT d.service, 1 AS place, d.id, d.version
FROM deployments d
JOIN (
  SELECT service, max(finished_at) AS finished_at FROM deployments WHERE status = 'succeeded' GROUP BY service
) m ON m.service = d.service AND m.finished_at = d.finished_at
WHERE d.status = 'succeeded'
ORDER BY d.service;
