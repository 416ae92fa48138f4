SELECT service, row_number() OVER (PARTITION BY service ORDER BY finished_at DESC, id DESC) AS place, id, version
FROM deployments
WHERE status = 'succeeded'
ORDER BY service, place
LIMIT 2;
